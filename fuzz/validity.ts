import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { Asset } from '../src/emit/index.js'
import { isNotesFile } from '../tests/notes-schema.js'

const html = unified().use(rehypeParse, { emitParseErrors: true })

/** Folder for scripts to check with a shell. */
const scripts = mkdtempSync(join(tmpdir(), 'ddd-fuzz-'))
/** Commands that check the syntax of a script, by file extension. */
const shells: Readonly<Record<string, readonly string[]>> = {
  bash: ['bash', '-n'],
  zsh: ['zsh', '-n'],
  fish: ['fish', '--no-execute'],
}

/**
 * Validates a file according to its format.
 *
 * @param usesShells whether to check scripts with their shells, which is slow
 * @returns the faults found
 */
export function faultsOf({ path, content }: Asset, usesShells: boolean): string[] {
  const faults = formatFaults(path, content, usesShells)
  if (typeof content === 'string') {
    if (/\p{Surrogate}/u.test(content)) faults.push('lone surrogate')
    // JSON may contain them.
    const control = path.endsWith('.json') ? undefined : /[\0-\x08\x0b-\x1f\x7f-\x9f]/.exec(content)?.[0]
    if (control !== undefined) faults.push(`control character ${control.charCodeAt(0)}`)
  }
  return faults.map((fault) => `${path}: ${fault}`)
}

function formatFaults(path: string, content: Asset['content'], usesShells: boolean): string[] {
  const text = String(content)
  if (path === 'notes.json')
    return isNotesFile(JSON.parse(text))
      ? []
      : [`doesn't match its schema: ${JSON.stringify(isNotesFile.errors?.[0])}`]
  if (path.endsWith('.json') || path.endsWith('.yaml')) return path.endsWith('.json') ? jsonFaults(text) : []
  if (path.endsWith('.html')) {
    const file = new VFile(text)
    html.parse(file)
    return file.messages.map(({ reason }) => reason)
  }
  if (path.endsWith('.csv')) {
    const headerLength = /^(?:#.*\n)*/.exec(text)?.[0].length ?? 0
    return /^(?:(?:"(?:[^"]|"")*",)*"(?:[^"]|"")*"\n)*$/.test(text.slice(headerLength))
      ? []
      : ['unquoted row']
  }
  if (path.endsWith('.apkg') && content instanceof Uint8Array) {
    const { 'collection.anki2': collection } = unzipSync(content)
    return new TextDecoder().decode(collection?.subarray(0, 15)) === 'SQLite format 3'
      ? []
      : ['collection not found']
  }
  const [program, ...options] = (usesShells && shells[path.split('.').at(-1) ?? '']) || []
  if (program === undefined) return []
  const script = join(scripts, 'script')
  writeFileSync(script, text)
  const { status, stderr, error } = spawnSync(program, [...options, script], { encoding: 'utf8' })
  return error || status === 0 ? [] : [`${program} reports ${stderr.slice(0, 300)}`]
}

function jsonFaults(text: string): string[] {
  try {
    JSON.parse(text)
    return []
  } catch (error) {
    return [String(error)]
  }
}
