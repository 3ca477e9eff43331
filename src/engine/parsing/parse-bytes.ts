import { VFile } from 'vfile'
import { type ParseOptions, parseNotes } from '../../parse/index.js'
import { createNode, type Notes } from '../../tree/index.js'

export interface ParseBytesResult {
  notes: Notes
  file: VFile
}

/** Larger files are rejected: the parsers need 400 times as much memory. */
export const maxFileBytes = 4_000_000

/** Parses the bytes of a notes file; problems become messages on the file. */
export function parseBytes(bytes: Uint8Array, path: string, options: ParseOptions): ParseBytesResult {
  const file = new VFile({ path })
  const reject = (reason: string): ParseBytesResult => {
    report(file, reason, 'unreadable-file').fatal = true
    return { file, notes: createNode('notes', undefined, { path, title: file.stem ?? path, children: [] }) }
  }
  if (bytes.length > maxFileBytes)
    return reject(`The file is ${bytes.length} bytes, and the limit is ${maxFileBytes}`)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (text.includes('\uFFFD') && !isUtf8(bytes))
    report(file, 'The file is not UTF-8; some characters were replaced', 'not-utf8')
  file.value = text
  if (text.trim() === '') report(file, 'The file is empty', 'empty-file')
  try {
    return { file, notes: parseNotes(file, options) }
  } catch (error) {
    return reject(
      `The file could not be read as Markdown: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function report(file: VFile, reason: string, ruleId: string) {
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
