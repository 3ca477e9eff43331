import type { Element, ElementContent, Nodes, RootContent, Text } from 'hast'
import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import { EXIT, visit } from 'unist-util-visit'
import { parseHtml } from '../../html/index.js'
import { alignOffsets } from '../command-line.js'
import type { Source } from '../source.js'
import { foldWhiteSpace } from '../white-space.js'
import type { Grid, GridCell } from './grid.js'

/** How many grid cells a table may have for each `<td>`, because of `rowspan` and `colspan`. */
const maxCellsPerTag = 20
/** Added to the number of `<td>`, for small tables with large spans. */
const spareTags = 50

/**
 * Reads the `<table>` in a span of the Markdown file.
 *
 * The span is parsed as HTML on its own; what has a place there gets its place in the file by adding the offset.
 *
 * @returns nothing if the span holds no table, or why it can't be read
 */
export function readHtmlGrid(
  source: Source,
  start: number,
  end: number,
): Grid | 'too deep' | 'too wide' | undefined {
  // A parser of HTML folds CR LF into one character, which would shift every later offset.
  const slice = withoutQuoteMarks(source.text, start, end).replaceAll('\r\n', ' \n')
  const root = parseHtml(slice)
  if (!root) return 'too deep'
  const place: Place = {
    html: slice,
    of(node) {
      const from = node.position?.start.offset
      const to = node.position?.end.offset
      return from === undefined || to === undefined ? undefined : source.position(start + from, start + to)
    },
  }
  let table: Element | undefined
  visit(root, 'element', (element) => {
    if (element.tagName === 'table') table ??= element
  })
  return table ? gridOf(table, place, source.position(start, end)) : undefined
}

/** In a quotation each line of the table has a `>` before it; spaces take its place, so that offsets stay. */
function withoutQuoteMarks(text: string, start: number, end: number): string {
  const slice = text.slice(start, end)
  const isQuoted = /^[ \t]*(?:[-*+] +)?>/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))
  return isQuoted ? slice.replace(/(?<=\n)[ \t]*>[> \t]*/g, (marks) => ' '.repeat(marks.length)) : slice
}

/** Where the nodes of a span of HTML stand in the file. */
interface Place {
  /** The span, as parsed. */
  html: string
  of(node: Nodes): Position | undefined
}

function gridOf(table: Element, place: Place, position: Position): Grid | 'too wide' {
  const rows: { cells: GridCell[]; isHeader: boolean }[] = []
  const hanging: Hanging = new Map()
  let tags = 0
  let cellCount = 0
  const isTooWide = () => cellCount > maxCellsPerTag * (tags + spareTags)
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return
    const cells = row.children.filter(
      (cell): cell is Element => isElement(cell, 'td') || isElement(cell, 'th'),
    )
    const whole = withCellsAbove(
      cells.flatMap((cell) => columnsOf(cell, place, place.of(row) ?? position)),
      hanging,
    )
    tags += cells.length
    cellCount += whole.length
    if (isTooWide()) return EXIT
    rows.push({
      isHeader: cells.length > 0 && cells.every(({ tagName }) => tagName === 'th'),
      cells: whole,
    })
  })
  if (isTooWide()) return 'too wide'
  const header = rows[0]?.isHeader ? rows.shift()?.cells : undefined
  return { header: header ?? [], rows: rows.map(({ cells }) => cells), position }
}

/** Cells with `rowspan` that reach into the rows below, by column. */
type Hanging = Map<number, SpreadCell>

interface SpreadCell {
  cell: GridCell
  /** How many rows it stands in. */
  rows: number
}

/** The cells of a row, with those above that reach into it. */
function withCellsAbove(own: readonly SpreadCell[], hanging: Hanging): GridCell[] {
  const cells: GridCell[] = []
  const queue = [...own]
  for (let column = 0; queue.length > 0 || hanging.has(column); column += 1) {
    const next = hanging.get(column) ?? queue.shift()
    if (!next) break
    cells.push(next.cell)
    if (next.rows > 1) hanging.set(column, { cell: next.cell, rows: next.rows - 1 })
    else hanging.delete(column)
  }
  return cells
}

/** A cell with `colspan` stands in each of its columns. */
function columnsOf(cell: Element, place: Place, row: Position): SpreadCell[] {
  const rows = Math.min(Math.max(Number(cell.properties.rowSpan ?? 1) || 1, 1), 500)
  const span = Math.min(Math.max(Number(cell.properties.colSpan ?? 1) || 1, 1), 50)
  const read: GridCell = { children: phrasing(cell.children, place), position: place.of(cell) ?? row }
  const rest = Array.from({ length: span - 1 }, () => ({
    cell: { children: [], position: read.position },
    rows,
  }))
  return [{ cell: read, rows }, ...rest]
}

function isElement(node: Nodes, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName
}

function textOf(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element') return ''
      return node.tagName === 'br' ? '\n' : textOf(node.children)
    })
    .join('')
}

/** Text of a cell; where a blank line let Markdown back in, `` `ls` `` is code. */
function markdownCode(node: Text, place: Place): PhrasingContent[] {
  const from = node.position?.start.offset
  const offsets =
    from === undefined
      ? undefined
      : alignOffsets(node.value, place.html.slice(from, node.position?.end.offset))
  let at = 0
  return node.value.split(/(`[^`\n]+`)/).flatMap((part): PhrasingContent[] => {
    const first = offsets?.starts[at]
    at += part.length
    const last = offsets?.ends[at - 1]
    if (part === '') return []
    const point = (offset: number) => ({ line: 1, column: 1, offset })
    const span =
      from === undefined || first === undefined || last === undefined
        ? node.position
        : { start: point(from + first), end: point(from + last) }
    const position = place.of(span ? { ...node, position: span } : node)
    const placed = position ? { position } : {}
    const code = /^`([^`\n]+)`$/.exec(part)?.[1]
    if (code === undefined) return [{ type: 'text', value: part, ...placed }]
    return [{ type: 'inlineCode', value: foldWhiteSpace(code), ...placed }]
  })
}

/** The phrasing content of a cell as mdast; elements that mdast has no node for give their content. */
function phrasing(nodes: readonly ElementContent[], place: Place): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    const position = place.of(node)
    const at = position ? { position } : {}
    if (node.type === 'text') return markdownCode(node, place)
    if (node.type !== 'element') return []
    const children = () => phrasing(node.children, place)
    switch (node.tagName) {
      case 'code':
      case 'kbd':
      case 'samp':
      case 'tt':
        return [{ type: 'inlineCode', value: foldWhiteSpace(textOf(node.children)), ...at }]
      case 'b':
      case 'strong':
        return [{ type: 'strong', children: children(), ...at }]
      case 'i':
      case 'em':
        return [{ type: 'emphasis', children: children(), ...at }]
      case 'a':
        return [{ type: 'link', url: String(node.properties.href ?? ''), children: children(), ...at }]
      case 'img': {
        const { src, alt } = node.properties
        return [{ type: 'image', url: String(src ?? ''), alt: String(alt ?? ''), ...at }]
      }
      case 'br':
        return [{ type: 'break', ...at }]
      case 'script':
      case 'style':
        return []
      default:
        return children()
    }
  })
}
