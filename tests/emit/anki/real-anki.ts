import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { createNotebook, type Notebook } from '../../../src/catalog/index.js'
import { check } from '../../../src/check/index.js'
import { type AnkiOptions, anki, type Context } from '../../../src/emit/index.js'
import { parseNotes } from '../../../src/parse/index.js'
import { venvPython } from '../../venv.js'

export interface ImportResult {
  rows: string[][]
  logs: { new: number; updated: number; duplicate: number; conflicting: number; found: number }[]
  /** What Anki's Check Database reports. */
  problems: string[]
  notes: {
    id: number
    guid: string
    type: string
    tags: string[]
    fields: string[]
    cards: {
      template: string
      question: string
      answer: string
      /** What Anki would play, speak or render as LaTeX. */
      directives: string[]
      deck: string
      reviews: number
      interval: number
    }[]
  }[]
  media: string[]
  types: Record<string, { css: string; fields: string[] }>
  decks: string[]
  empty: number[]
}

export interface DeckFiles {
  apkg: string
  csv: string
  bytes: Uint8Array
  text: string
}

/** Returns the time of a day in January 2027 in milliseconds, after the last change of the styling. */
export const day = (number: number) => Date.UTC(2027, 0, number)

/**
 * Builds both deck files from Markdown.
 *
 * @param time modification time of the notes, in milliseconds
 */
export async function makeFiles(
  markdown: string,
  time = day(1),
  options: AnkiOptions = {},
  more: Partial<Context> = {},
): Promise<DeckFiles> {
  const notebook = createNotebook([parseNotes(new VFile({ path: 'notes/a.md', value: markdown }))])
  const context: Context = {
    messages: check(notebook),
    modifiedTimes: { notes: new Map([['notes/a.md', time]]), shared: 0 },
    ...more,
  }
  return writeDeck(notebook, context, { deck: 'Test', ...options })
}

/** Writes both files of a notebook's deck to a new temporary folder. */
export async function writeDeck(
  notebook: Notebook,
  context: Context,
  options: AnkiOptions = {},
): Promise<DeckFiles> {
  const assets = await anki(options).emit(notebook, context)
  const folder = mkdtempSync(join(tmpdir(), 'ddd-'))
  const write = (ending: string) => {
    const asset = assets.find(({ path }) => path.endsWith(ending))
    const path = join(folder, `deck.${ending}`)
    writeFileSync(path, asset?.content ?? '')
    return { path, content: asset?.content ?? '' }
  }
  const [apkg, csv] = [write('apkg'), write('csv')]
  return {
    apkg: apkg.path,
    csv: csv.path,
    bytes: new Uint8Array(Buffer.from(apkg.content)),
    text: String(csv.content),
  }
}

/**
 * Imports files into a new collection, one after the other.
 *
 * @param steps paths of files; `review` answers each new card once, `types` changes stock note types to ours
 */
export function importIntoAnki(...steps: string[]): ImportResult {
  const script = join(import.meta.dirname, 'anki-import.py')
  // On a busy machine, Anki prints warnings before the result.
  const output = execFileSync(venvPython, [script, ...steps], { encoding: 'utf8', maxBuffer: 1e9 })
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '')
}
