import type { Element, Nodes } from 'hast'
import type { Position } from 'unist'
import { EXIT, visit } from 'unist-util-visit'
import { parseHtml } from '../../html/index.js'
import type { Source } from '../source.js'
import type { Grid, GridCell } from './grid.js'
import { type HtmlFragment, htmlToPhrasing } from './html-to-phrasing.js'

/** Maximum number of grid cells per `<td>`, limiting `rowspan` and `colspan`. */
const maxCellsPerTag = 20
/** Added to the number of `<td>`, to allow large spans in small tables. */
const extraTags = 50

/**
 * Reads the `<table>` in a range of the Markdown file.
 *
 * The range is parsed as HTML on its own; its offset is then added to all positions.
 *
 * @returns the table, or why it can't be read; `undefined` if there is no table
 */
export function readHtmlGrid(
  source: Source,
  start: number,
  end: number,
): Grid | 'too deep' | 'too wide' | undefined {
  // HTML parsers normalize CR LF to one character, which would shift every later offset.
  const slice = withoutQuoteMarks(source.text, start, end).replaceAll('\r\n', ' \n')
  const root = parseHtml(slice)
  if (!root) return 'too deep'
  const fragment: HtmlFragment = {
    html: slice,
    positionOf(node) {
      const from = node.position?.start.offset
      const to = node.position?.end.offset
      return from === undefined || to === undefined ? undefined : source.position(start + from, start + to)
    },
  }
  let table: Element | undefined
  visit(root, 'element', (element) => {
    if (element.tagName === 'table') table ??= element
  })
  return table ? gridOf(table, fragment, source.position(start, end)) : undefined
}

/** Replaces the `>` markers of a quote with spaces, so that offsets stay the same. */
function withoutQuoteMarks(text: string, start: number, end: number): string {
  const slice = text.slice(start, end)
  const isQuoted = /^[ \t]*(?:[-*+] +)?>/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))
  return isQuoted ? slice.replace(/(?<=\n)[ \t]*>[> \t]*/g, (marks) => ' '.repeat(marks.length)) : slice
}

function gridOf(table: Element, fragment: HtmlFragment, position: Position): Grid | 'too wide' {
  const rows: { cells: GridCell[]; isHeader: boolean }[] = []
  const rowSpans: RowSpans = new Map()
  let tags = 0
  let cellCount = 0
  const isTooWide = () => cellCount > maxCellsPerTag * (tags + extraTags)
  visit(table, 'element', (row, _, parent) => {
    if (row.tagName !== 'tr') return
    const cells = row.children.filter(
      (cell): cell is Element => isElement(cell, 'td') || isElement(cell, 'th'),
    )
    const allCells = withCellsAbove(
      cells.flatMap((cell) => spreadColumns(cell, fragment, fragment.positionOf(row) ?? position)),
      rowSpans,
    )
    tags += cells.length
    cellCount += allCells.length
    if (isTooWide()) return EXIT
    rows.push({
      isHeader:
        cells.length > 0 &&
        (cells.every(({ tagName }) => tagName === 'th') ||
          (parent?.type === 'element' && parent.tagName === 'thead')),
      cells: allCells,
    })
  })
  if (isTooWide()) return 'too wide'
  const header = rows[0]?.isHeader ? rows.shift()?.cells : undefined
  return { header: header ?? [], rows: rows.map(({ cells }) => cells), position }
}

/** Cells with `rowspan` that extend into the rows below, by column. */
type RowSpans = Map<number, SpanningCell>

interface SpanningCell {
  cell: GridCell
  /** Number of rows it spans, from the current one. */
  rows: number
}

/** Returns the cells of a row, including those that extend into it from above. */
function withCellsAbove(own: readonly SpanningCell[], rowSpans: RowSpans): GridCell[] {
  const cells: GridCell[] = []
  const queue = [...own]
  for (let column = 0; queue.length > 0 || rowSpans.has(column); column += 1) {
    const next = rowSpans.get(column) ?? queue.shift()
    if (!next) break
    cells.push(next.cell)
    if (next.rows > 1) rowSpans.set(column, { cell: next.cell, rows: next.rows - 1 })
    else rowSpans.delete(column)
  }
  return cells
}

/** Spreads a cell with `colspan` over its columns; the cells after the first are empty. */
function spreadColumns(cell: Element, fragment: HtmlFragment, row: Position): SpanningCell[] {
  const rows = Math.min(Math.max(Number(cell.properties.rowSpan ?? 1) || 1, 1), 500)
  const span = Math.min(Math.max(Number(cell.properties.colSpan ?? 1) || 1, 1), 50)
  const gridCell: GridCell = {
    children: htmlToPhrasing(cell.children, fragment),
    position: fragment.positionOf(cell) ?? row,
  }
  const rest = Array.from({ length: span - 1 }, () => ({
    cell: { children: [], position: gridCell.position },
    rows,
  }))
  return [{ cell: gridCell, rows }, ...rest]
}

function isElement(node: Nodes, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName
}
