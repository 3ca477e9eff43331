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

/** Where a script is put that a shell looks at. */
const scripts = mkdtempSync(join(tmpdir(), 'ddd-fuzz-'))
/** Shells that say whether they understand a script, by the end of its name. */
const shells: Readonly<Record<string, readonly string[]>> = {
  bash: ['bash', '-n'],
  zsh: ['zsh', '-n'],
  fish: ['fish', '--no-execute'],
}

/**
 * What is wrong with a file that was made, by the rules of its kind.
 *
 * @param asks whether shells are asked, which takes some time
 */
export function faultsOf({ path, content }: Asset, asks: boolean): string[] {
  const faults = kindFaults(path, content, asks)
  if (typeof content === 'string') {
    if (/\p{Surrogate}/u.test(content)) faults.push('a lone surrogate')
    // Data is data; what a program or a person reads has none.
    const control = path.endsWith('.json') ? undefined : /[\0-\x08\x0b-\x1f\x7f-\x9f]/.exec(content)?.[0]
    if (control !== undefined) faults.push(`the control character ${control.charCodeAt(0)}`)
  }
  return faults.map((fault) => `${path}: ${fault}`)
}

function kindFaults(path: string, content: Asset['content'], asks: boolean): string[] {
  const text = String(content)
  if (path === 'notes.json')
    return isNotesFile(JSON.parse(text))
      ? []
      : [`not by its schema: ${JSON.stringify(isNotesFile.errors?.[0])}`]
  if (path.endsWith('.json') || path.endsWith('.yaml')) return path.endsWith('.json') ? jsonFaults(text) : []
  if (path.endsWith('.html')) {
    const file = new VFile(text)
    html.parse(file)
    return file.messages.map(({ reason }) => reason)
  }
  if (path.endsWith('.csv')) {
    const row = /^(?:#.*\n)*/.exec(text)?.[0].length ?? 0
    return /^(?:(?:"(?:[^"]|"")*",)*"(?:[^"]|"")*"\n)*$/.test(text.slice(row))
      ? []
      : ['a row that is not quoted']
  }
  if (path.endsWith('.apkg') && content instanceof Uint8Array) {
    const { 'collection.anki2': collection } = unzipSync(content)
    return new TextDecoder().decode(collection?.subarray(0, 15)) === 'SQLite format 3'
      ? []
      : ['no collection']
  }
  const [program, ...options] = (asks && shells[path.split('.').at(-1) ?? '']) || []
  if (program === undefined) return []
  const script = join(scripts, 'script')
  writeFileSync(script, text)
  const { status, stderr, error } = spawnSync(program, [...options, script], { encoding: 'utf8' })
  return error || status === 0 ? [] : [`${program} says ${stderr.slice(0, 300)}`]
}

function jsonFaults(text: string): string[] {
  try {
    JSON.parse(text)
    return []
  } catch (error) {
    return [String(error)]
  }
}
