import type { Element, ElementContent, Nodes, RootContent, Text } from 'hast'
import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import { EXIT, visit } from 'unist-util-visit'
import { parseHtml } from '../../html/index.js'
import { joinContinuedLines } from '../code-text.js'
import { alignOffsets } from '../read-command-line.js'
import type { Source } from '../source.js'
import { collapseWhitespace } from '../whitespace.js'
import type { Grid, GridCell } from './grid.js'

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

/** A range of HTML, with the positions of its nodes in the file. */
interface HtmlFragment {
  /** The source, as parsed. */
  html: string
  positionOf(node: Nodes): Position | undefined
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
    children: withoutOuterBreaks(phrasing(cell.children, fragment)),
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

function textOf(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element') return ''
      return node.tagName === 'br' ? '\n' : textOf(node.children)
    })
    .join('')
}

/** Converts the text of a cell. `` `ls` `` is code, because a blank line in HTML returns to Markdown. */
function markdownCode(node: Text, fragment: HtmlFragment): PhrasingContent[] {
  const from = node.position?.start.offset
  const offsets =
    from === undefined
      ? undefined
      : alignOffsets(node.value, fragment.html.slice(from, node.position?.end.offset))
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
    const position = fragment.positionOf(span ? { ...node, position: span } : node)
    const placed = position ? { position } : {}
    const code = /^`([^`\n]+)`$/.exec(part)?.[1]
    if (code === undefined) return [{ type: 'text', value: joinContinuedLines(part), ...placed }]
    return [{ type: 'inlineCode', value: collapseWhitespace(code), ...placed }]
  })
}

/** Elements that are lines of their own. */
const blockTags = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'pre',
  'blockquote',
  'tr',
  'table',
])

/** Keeps one break between two lines, and none before the first or after the last. */
function withoutOuterBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept: PhrasingContent[] = []
  let pending: PhrasingContent[] = []
  for (const node of nodes) {
    const isSpace = node.type === 'text' && node.value.trim() === ''
    if (node.type === 'break' || isSpace) pending.push(node)
    else {
      const line = pending.find(({ type }) => type === 'break')
      if (!line) kept.push(...pending)
      else if (kept.length > 0) kept.push(line)
      kept.push(node)
      pending = []
    }
  }
  return pending.some(({ type }) => type === 'break') ? kept : [...kept, ...pending]
}

/** Converts the content of a cell to mdast; elements without an mdast equivalent are replaced by their content. */
function phrasing(nodes: readonly ElementContent[], fragment: HtmlFragment): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    const position = fragment.positionOf(node)
    const at = position ? { position } : {}
    if (node.type === 'text') return markdownCode(node, fragment)
    if (node.type !== 'element') return []
    const children = () => phrasing(node.children, fragment)
    switch (node.tagName) {
      case 'code':
      case 'kbd':
      case 'samp':
      case 'tt':
        return [
          { type: 'inlineCode', value: collapseWhitespace(joinContinuedLines(textOf(node.children))), ...at },
        ]
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
        return blockTags.has(node.tagName)
          ? [{ type: 'break', ...at }, ...children(), { type: 'break', ...at }]
          : children()
    }
  })
}
