import { VFile } from 'vfile'
import { type ParseOptions, parseNotes } from '../../parse/index.js'
import { build, type Notes } from '../../tree/index.js'

export interface ReadFile {
  notes: Notes
  file: VFile
}

/** The largest file that is read, in bytes; the parsers below need 400 times as much memory. */
export const maxFileSize = 4_000_000

/** Reads the bytes of a file of notes; whatever is wrong with them is a message on the file. */
export function parseBytes(bytes: Uint8Array, path: string, options: ParseOptions): ReadFile {
  const file = new VFile({ path })
  const refuse = (reason: string): ReadFile => {
    say(file, reason, 'unreadable-file').fatal = true
    return { file, notes: build('notes', undefined, { path, title: file.stem ?? path, children: [] }) }
  }
  if (bytes.length > maxFileSize)
    return refuse(`The file has ${bytes.length} bytes; at most ${maxFileSize} are read`)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (text.includes('\uFFFD') && !isUtf8(bytes))
    say(file, 'The file is not UTF-8; some characters were replaced', 'not-utf8')
  file.value = text
  if (text.trim() === '') say(file, 'The file is empty', 'empty-file')
  try {
    return { file, notes: parseNotes(file, options) }
  } catch (error) {
    return refuse(
      `The file could not be read as Markdown: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function say(file: VFile, reason: string, ruleId: string) {
  const message = file.message(reason)
  message.ruleId = ruleId
  message.source = 'ddd-build'
  return message
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
