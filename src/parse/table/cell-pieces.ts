import type { PhrasingContent } from 'mdast'
import { codePieces, combinedPosition, type TextPiece } from '../code-pieces.js'
import { plainText } from '../plain-text.js'
import type { GridCell } from './grid.js'

/** Empty or only dashes. */
const emptyValue = /^[-–—]*$/

export function isEmptyValue(text: string): boolean {
  return emptyValue.test(text.trim())
}

/** Returns each piece of code in a cell, or if there is none, each line of its text. */
export function cellPieces(cell: GridCell): TextPiece[] {
  const code = codePieces(cell.children)
  if (code.length > 0) return code
  return splitLines(cell.children).flatMap((nodes) => {
    const value = plainText(nodes)
    return isEmptyValue(value) ? [] : [{ value, position: combinedPosition(nodes) ?? cell.position }]
  })
}

/** Returns the text of a cell; `undefined` if it's empty or only dashes. */
export function cellText(cell: GridCell | undefined): string | undefined {
  const text = cell ? plainText(cell.children) : ''
  return isEmptyValue(text) ? undefined : text
}

function splitLines(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes)
    if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) lines.push([])
    else lines.at(-1)?.push(node)
  return lines.filter((line) => line.length > 0)
}
