import { foldWord, locales } from '../../locales/index.js'
import type { ConceptContext } from '../concept.js'
import { isDetail } from '../detail-label.js'
import { announcesNoFacts, announcesRecords } from '../heading-words.js'
import { trimPunctuation } from '../whitespace.js'
import type { TableCell } from './read-cell.js'
import type { Table } from './table.js'

/** Which column names the rows, and which say something about them that can be learned. */
export interface FactColumns {
  name: number
  facts: number[]
}

/** Finds the columns of a table of facts; returns `undefined` for a table of links, settings, measurements or the like. */
export function findFactColumns(table: Table, { source, headings }: ConceptContext): FactColumns | undefined {
  if (headings.some(announcesNoFacts)) return undefined
  // In the first column, a type is what the table is about: `| Type of knife | Use |`.
  if (table.columns.includes('type', 1) || table.columns.includes('default')) return undefined
  const name = isNumbered(table) ? 1 : 0
  if (!hasNames(table, name)) return undefined
  const facts = [...table.header.keys()].filter(
    (column) => column > name && isFactColumn(table, column, source.language),
  )
  // Measurements of a few things fill several columns; a single one may be a fact, such as a boiling point.
  const measured = facts.filter((column) => isMeasured(table, column))
  const kept = measured.length > 2 ? facts.filter((column) => !measured.includes(column)) : facts
  return kept.length > 0 ? { name, facts: kept } : undefined
}

/** Returns the header of a column, without a colon after it. */
export function columnTitle({ header }: Table, column: number): string {
  return trimPunctuation(header[column]?.visibleText ?? '')
}

/** Whether the first column only counts the rows. */
function isNumbered({ rows }: Table): boolean {
  return rows.length > 1 && rows.every(([first], at) => Number(first?.text?.replace(/\.$/, '')) === at + 1)
}

/** Whether the cells of a column name the rows: each is short, and different from the others. */
function hasNames({ rows }: Table, column: number): boolean {
  const names = rows.flatMap((cells) => cells[column]?.text ?? [])
  // An abbreviation may end in a full stop: `Sr.`
  const isName = (name: string) => name.length <= 60 && (!/[.!?]$/.test(name) || /^\p{L}{1,5}\.$/u.test(name))
  return (
    rows.length > 1 &&
    names.length >= rows.length * 0.8 &&
    new Set(names).size === names.length &&
    names.every(isName) &&
    // Phrases are what is compared: no fossils, formed from magma.
    names.reduce((sum, name) => sum + countWords(name), 0) < names.length * 2.5 &&
    rows.filter((cells) => isReference(cells[column])).length < rows.length / 2
  )
}

/** Counts words outside of parentheses: `BS (bubble sort)` is an abbreviation with its meaning. */
function countWords(name: string): number {
  return name.replace(/\s*[(（][^()（）]*[)）]/g, '').split(/\s+/).length
}

/** Whether a column has facts: not links, marks such as ✓, details such as a status, or long texts. */
function isFactColumn(table: Table, column: number, language: string): boolean {
  const { rows } = table
  const title = columnTitle(table, column)
  const cells = rows.flatMap((row) => row[column] ?? []).filter(({ text }) => text !== undefined)
  const isMeaning = table.columns[column] === 'description'
  if ((title === '' && !isMeaning) || isDetail(title, language) || announcesRecords(title)) return false
  const marks = cells.filter(isMark)
  return (
    cells.length >= rows.length / 2 &&
    marks.length < cells.length / 2 &&
    !cells.every(({ visibleText }) => resourceUse.test(visibleText)) &&
    cells.every((cell) => cell.visibleText.length <= (isMeaning ? 400 : 200) && !isReference(cell)) &&
    new Set(cells.map(({ text }) => text)).size > 1
  )
}

/** Whether the cells of a column are numbers, perhaps with units. */
function isMeasured({ rows }: Table, column: number): boolean {
  return rows.every((row) => /^\W*\d|^$/.test(row[column]?.visibleText ?? ''))
}

/** `14 ms`, `2.3 MB/s`, `1,000 ops/sec`: how long something took, or how much memory. */
const resourceUse = /\d\s?(?:[nµμm]s|s|sec|[kKMG]i?B|B|bytes|ops|op\/s|Hz)(?:[\s/)]|$)/

/** `✓`, `:x:`, `yes`, `true`, `N/A` */
const mark = /^(?::\w+:|n\/a|true|false|[^\p{L}\p{N}]*)$/iu
const yesNo = new Set(locales.flatMap(({ yesNo: words = [] }) => words.map(foldWord)))

function isMark({ visibleText }: TableCell): boolean {
  const text = visibleText.trim()
  return mark.test(text) || yesNo.has(foldWord(text))
}

/** Whether a cell is only a link or a picture. */
function isReference(cell: TableCell | undefined): boolean {
  const [only, ...others] = cell?.children ?? []
  return (
    others.length === 0 && (only?.type === 'link' || only?.type === 'linkReference' || only?.type === 'image')
  )
}
