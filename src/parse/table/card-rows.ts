/**
 * Rows that are cards: questions with their answers, or words in two languages.
 *
 *     | Question         | Answer |     | Deutsch  | English |
 *     | Who wrote Faust? | Goethe |     | der Hund | dog     |
 */
import { foldWord, isLanguageName, locales } from '../../locales/index.js'
import { type Card, createNode, type NotesContent } from '../../tree/index.js'
import { combinedPosition } from '../code-pieces.js'
import type { Source } from '../source.js'
import { cellMarkdown } from './cell-markdown.js'
import { createRowToProse } from './row-to-prose.js'
import type { Columns, Table } from './table.js'

/** Which columns are the sides of the cards. */
interface CardColumns {
  front: number
  back: number
  kind: Card['kind']
}

/** Reads a table of cards; returns `undefined` for any other. */
export function readCardRows(table: Table, source: Source): NotesContent[] | undefined {
  const headers = table.header.map(({ visibleText }) => visibleText)
  const isAboutCommands = table.columns.includes('command')
  const columns =
    questionColumns(headers) ?? (isAboutCommands ? undefined : languageColumns(headers, table.columns))
  if (!columns || table.rows.length === 0) return undefined
  const { front, back, kind } = columns
  const rowToProse = createRowToProse()
  return table.rows.flatMap((cells): NotesContent[] => {
    const [frontCell, backCell] = [cells[front], cells[back]]
    if (frontCell?.text === undefined || backCell?.text === undefined) return rowToProse(cells)
    // `| Hotel | Hotel |`: nothing to ask
    if (frontCell.text === backCell.text) return rowToProse(cells)
    const card = createNode('card', combinedPosition(cells), {
      kind,
      front: cellMarkdown(frontCell, source),
      back: cellMarkdown(backCell, source),
    })
    return [card, ...rowToProse(cells.filter((cell) => cell !== frontCell && cell !== backCell))]
  })
}

function questionColumns(headers: readonly string[]): CardColumns | undefined {
  const columnOf = (words: readonly string[]) =>
    headers.findIndex((header) => words.includes(foldWord(header.trim()).replace(/s$/, '')))
  for (const { question, answer } of locales) {
    const [front, back] = [columnOf(question), columnOf(answer)]
    if (front !== -1 && back !== -1 && front !== back) return { front, back, kind: 'basic' }
  }
  return undefined
}

/** Returns the first two columns that are named after languages. */
function languageColumns(headers: readonly string[], meanings: Columns): CardColumns | undefined {
  const unknown = [...headers.keys()].filter((column) => meanings[column] === undefined)
  // Without two of them, the names of languages aren't needed.
  if (unknown.length < 2) return undefined
  const [front, back] = unknown.filter((column) => isLanguageName(headers[column] ?? ''))
  return front === undefined || back === undefined ? undefined : { front, back, kind: 'reversed' }
}
