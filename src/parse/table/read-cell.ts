import type { PhrasingContent } from 'mdast'
import { codePieces, combinedPosition, type TextPiece, unwrapInlineCode } from '../code-pieces.js'
import { isEnumerator } from '../connecting-words.js'
import { plainText } from '../plain-text.js'
import { fencedLines, inlineFenceLines } from './cell-fence.js'
import type { GridCell } from './grid.js'

/** A cell whose content was read. */
export interface TableCell extends GridCell {
  /** All visible text. */
  visibleText: string
  /** Its visible text; `undefined` if that is empty or only dashes. */
  text: string | undefined
  /** Each piece of code in it. */
  code: readonly TextPiece[]
  /** Each piece of code in it, or if there is none, each line of its text. */
  pieces: readonly TextPiece[]
  /** Whether it contains only code, with separators between the pieces. */
  isCode: boolean
}

/** Cells that were read, so that each one is read once. A cell with `rowspan` is in several rows. */
const readCells = new WeakMap<GridCell, TableCell>()

export function readCell(cell: GridCell): TableCell {
  const existing = readCells.get(cell)
  if (existing) return existing
  const visibleText = plainText(cell.children)
  const lines = textLines(cell)
  const fenced = fencedLines(lines)
  const code = fenced ?? cell.children.flatMap((node) => inlineFenceLines(node) ?? codePieces([node]))
  const words = cell.children.filter((node) => !unwrapInlineCode(node))
  const hasOnlySeparators =
    words.length < cell.children.length && words.every((node) => isEnumerator(plainText([node])))
  const read: TableCell = {
    ...cell,
    visibleText,
    text: isEmptyValue(visibleText) ? undefined : visibleText,
    code,
    pieces: code.length > 0 ? code : lines,
    isCode: fenced !== undefined || hasOnlySeparators,
  }
  readCells.set(cell, read)
  readCells.set(read, read)
  return read
}

/** Whether a value is empty or only dashes. */
export function isEmptyValue(text: string): boolean {
  return /^[-–—]*$/.test(text.trim())
}

function textLines(cell: GridCell): TextPiece[] {
  return splitLines(cell.children).flatMap((nodes) => {
    const value = plainText(nodes)
    return isEmptyValue(value) ? [] : [{ value, position: combinedPosition(nodes) ?? cell.position }]
  })
}

function splitLines(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes)
    if (node.type === 'break' || (node.type === 'html' && lineTag.test(node.value))) lines.push([])
    else lines.at(-1)?.push(node)
  return lines.filter((line) => line.length > 0)
}

/** A tag that begins or ends a line. */
const lineTag = /^<(?:br|\/?(?:p|li|ul|ol|div))\b/i
