import { type ColumnMeaning, isLanguageName } from '../../locales/index.js'
import type { Cell, Page } from '../../tree/index.js'
import { createNode } from '../../tree/index.js'
import { readPage } from '../page.js'
import { isDataRow } from './data-in-header.js'
import type { Grid } from './grid.js'
import { isHeaderRow } from './header-row.js'
import type { HeaderWords } from './header-words.js'
import { chooseMeanings } from './headers.js'
import { readCell, type TableCell } from './read-cell.js'

/** The meaning of each column of a table, if known. */
export type Columns = readonly (ColumnMeaning | undefined)[]

/** A table whose cells were read. */
export interface Table extends Grid {
  header: TableCell[]
  rows: TableCell[][]
  /** What the columns contain according to the header. */
  columns: Columns
  /** Number of columns. */
  width: number
}

/** A row, by what its columns contain. */
export interface TableRow {
  cells: readonly TableCell[]
  command: TableCell | undefined
  options: TableCell | undefined
  /** The cells of keys, one for each column of keys. */
  keys: readonly TableCell[]
  term: TableCell | undefined
  descriptionCell: TableCell | undefined
  description: string | undefined
  example: string | undefined
  page: Page | undefined
  type: string | undefined
  default: string | undefined
  /** The first cell in a column of unknown meaning. */
  firstUnknown: TableCell | undefined
  /** The cells that none of the fields above contain, with their headers. */
  others: Cell[] | undefined
}

/** Reads the cells and the header of a grid. */
export function readTable(grid: Grid, words: HeaderWords): Table {
  const cells = grid.rows.map((row) => row.map(readCell))
  const ownHeader = grid.header.map(readCell)
  if (isDataRow(ownHeader, cells, words)) return withoutHeader(grid, [ownHeader, ...cells])
  const hasHeader = ownHeader.some(({ text }) => text !== undefined) || !isHeaderRow(cells, words)
  const header = hasHeader ? ownHeader : (cells[0] ?? [])
  const rows = hasHeader ? cells : cells.slice(1)
  const titles = header.map(({ visibleText }) => visibleText)
  return {
    header,
    rows,
    position: grid.position,
    columns: withLanguages(chooseMeanings(titles, words), titles),
    width: rows.reduce((width, row) => Math.max(width, row.length), header.length),
  }
}

/** Reads rows of a term, or of a command, with its meaning. */
function withoutHeader({ header, position }: Grid, rows: TableCell[][]): Table {
  const empty = header.map((cell) => readCell({ ...cell, children: [] }))
  return { header: empty, rows, position, columns: [undefined, 'description'], width: empty.length }
}

/** Next to commands, a column named after a language describes them: `| Command | Deutsch |`. */
function withLanguages(columns: Columns, titles: readonly string[]): Columns {
  if (!columns.includes('command') || columns.includes('description')) return columns
  const column = titles.findIndex((title, at) => columns[at] === undefined && isLanguageName(title))
  return column === -1 ? columns : columns.with(column, 'description')
}

/**
 * Returns the rows of a table by the meanings of its columns.
 *
 * @param columns what the columns contain according to the header and the cells
 */
export function tableRows({ header, rows }: Table, columns: Columns): TableRow[] {
  const indexes = new Map<ColumnMeaning | undefined, number>()
  columns.forEach((meaning, at) => {
    if (!indexes.has(meaning)) indexes.set(meaning, at)
  })
  const keyColumns = columns.flatMap((meaning, at) => (meaning === 'keys' ? [at] : []))
  return rows.map((cells) => {
    const cellOf = (meaning: ColumnMeaning) => cells[indexes.get(meaning) ?? -1]
    return {
      cells,
      command: cellOf('command'),
      options: cellOf('options'),
      keys: keyColumns.flatMap((at) => cells[at] ?? []),
      term: cellOf('term'),
      descriptionCell: cellOf('description'),
      description: cellOf('description')?.text,
      example: cellOf('example')?.text,
      page: readPage(cellOf('page')?.text ?? ''),
      type: cellOf('type')?.text,
      default: cellOf('default')?.text,
      firstUnknown: cells.find((_, at) => columns[at] === undefined),
      others: otherCells(cells),
    }
  })

  function otherCells(cells: readonly TableCell[]): Cell[] | undefined {
    const others = cells.flatMap((cell, at) => {
      const meaning = columns[at]
      // A second column of the same meaning is not read, so it is kept here.
      if ((meaning !== undefined && indexes.get(meaning) === at) || cell.text === undefined) return []
      const name = header[at]?.visibleText
      return [
        createNode('cell', cell.position, {
          header: name === '' ? undefined : name,
          children: cell.children,
        }),
      ]
    })
    return others.length > 0 ? others : undefined
  }
}
