import { digest } from '../../catalog/index.js'
import { type CommandCard, commandCards } from './command-cards.js'
import { gapsIn } from './gaps.js'
import type { OldNote } from './read-package.js'

/** Reads the notes of a `.csv` that an earlier build wrote, as its package has them: several rows may be one note. */
export function readOldCsv(text: string): OldNote[] {
  const rows = new Map(readRows(text).map((row) => [row.guid, row]))
  const notes: OldNote[] = []
  // What continues a note stands below it.
  for (const row of rows.values()) {
    const continued = (name: string) => rows.get(digest(`${row.guid} ${name}`))
    const further = [...commandCards, ...row.tags.map((tag) => `${tag} backward`)].flatMap((name) => {
      const found = continued(name)
      if (found) rows.delete(found.guid)
      return found ? [{ name, row: found }] : []
    })
    notes.push(toNote(row, further))
  }
  return notes
}

interface Row {
  guid: string
  deck: string
  tags: string[]
  front: string
  back: string
  source: string
}

function readRows(text: string): Row[] {
  const end = /^(?:#.*\n)*/.exec(text)?.[0].length ?? 0
  const columns = (/^#columns:(.*)$/m.exec(text.slice(0, end))?.[1] ?? '').split(',')
  return parseRows(text.slice(end)).flatMap((cells) => {
    const cell = (name: string) => cells[columns.indexOf(name)] ?? ''
    const [answer = '', source = ''] = cell('Back').split(/(?=<p class="source")/)
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

function toNote(row: Row, further: readonly { name: string; row: Row }[]): OldNote {
  const { guid, deck, tags, front, back, source } = row
  const base = { guid, deck, tags, time: 0 }
  const command = /<p class="cmd">([\s\S]*?)<\/p>/.exec(back + front)?.[1]
  const first = commandCards.find((name) => tags.includes(name))
  if (first !== undefined && command !== undefined) {
    const cards = new Map<string, Row>([
      [first, row],
      ...further.map(({ name, row: other }) => [name, other] as const),
    ])
    const sides = (name: CommandCard) => [cards.get(name)?.front ?? '', cards.get(name)?.back ?? '']
    return { ...base, type: 'command', fields: [command, '', ...commandCards.flatMap(sides), source] }
  }
  if (gapsIn(front).gaps.length > 0) return { ...base, type: 'cloze', fields: [front, back, '', source] }
  return { ...base, type: 'card', fields: [front, back, '', further.length > 0 ? 'yes' : '', source] }
}

/** RFC 4180, all cells quoted. */
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
