import { digest } from '../../catalog/index.js'
import { clozesIn } from './clozes.js'
import { type CommandCardKind, commandCardKinds } from './command-card-kinds.js'
import type { ImportedNote } from './read-package.js'

/** Reads the notes of a `.csv` that an earlier build wrote, in the form of its package. Several rows may belong to one note. */
export function readCsvNotes(text: string): ImportedNote[] {
  const rows = new Map(readRows(text).map((row) => [row.guid, row]))
  const notes: ImportedNote[] = []
  // Rows that continue a note come after it.
  for (const row of rows.values()) {
    const continuationOf = (name: string) => rows.get(digest(`${row.guid} ${name}`))
    const continuations = [...commandCardKinds, ...row.tags.map((tag) => `${tag} backward`)].flatMap(
      (name) => {
        const continuation = continuationOf(name)
        if (continuation) rows.delete(continuation.guid)
        return continuation ? [{ name, row: continuation }] : []
      },
    )
    notes.push(toNote(row, continuations))
  }
  return notes
}

interface CsvRow {
  guid: string
  deck: string
  tags: string[]
  front: string
  back: string
  source: string
}

function readRows(text: string): CsvRow[] {
  const end = /^(?:#.*\n)*/.exec(text)?.[0].length ?? 0
  const columns = (/^#columns:(.*)$/m.exec(text.slice(0, end))?.[1] ?? '').split(',')
  return parseRows(text.slice(end)).flatMap((cells) => {
    const cell = (name: string) => cells[columns.indexOf(name)] ?? ''
    // The footer is alone on the back of most clozes.
    const [, answer = '', source = ''] = /^([\s\S]*?)(<p class="source"[\s\S]*)?$/.exec(cell('Back')) ?? []
    if (cell('GUID') === '') return []
    return {
      guid: cell('GUID'),
      deck: cell('Deck'),
      tags: cell('Tags')
        .split(' ')
        .filter((tag) => tag !== ''),
      front: cell('Front').replace(/^<p class="where">.*?<\/p>/, ''),
      back: answer,
      source,
    }
  })
}

function toNote(row: CsvRow, continuations: readonly { name: string; row: CsvRow }[]): ImportedNote {
  const { guid, deck, tags, front, back, source } = row
  const base = { guid, deck, tags, time: 0 }
  const command = /<p class="cmd">([\s\S]*?)<\/p>/.exec(back + front)?.[1]
  const isCloze = clozesIn(front).clozes.length > 0
  // Without tags, the kind of the first card is unknown. It is nearly always the first kind.
  const first =
    commandCardKinds.find((name) => tags.includes(name)) ?? (isCloze ? undefined : commandCardKinds[0])
  if (first !== undefined && command !== undefined) {
    const cards = new Map<string, CsvRow>([
      [first, row],
      ...continuations.map(({ name, row: other }) => [name, other] as const),
    ])
    const sides = (name: CommandCardKind) => [cards.get(name)?.front ?? '', cards.get(name)?.back ?? '']
    return { ...base, type: 'command', fields: [command, '', ...commandCardKinds.flatMap(sides), source] }
  }
  if (isCloze) return { ...base, type: 'cloze', fields: [front, back, '', source] }
  return { ...base, type: 'card', fields: [front, back, '', continuations.length > 0 ? 'yes' : '', source] }
}

/** Parses RFC 4180 text in which all cells are quoted. */
function parseRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, cell = '', end] of text.matchAll(/"((?:[^"]|"")*)"(,|\r?\n|$)/g)) {
    row.push(
      cell
        .replaceAll('""', '"')
        .replace(/^&#(61|43|45|64|9|13);/, (_, code: string) => String.fromCharCode(Number(code))),
    )
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
