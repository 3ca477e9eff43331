import type { PhrasingContent } from 'mdast'
import { codePieces, spanOf, type TextPiece } from '../code-pieces.js'
import { plainText } from '../plain-text.js'
import type { GridCell } from './grid.js'

/** A dash or nothing: the author's way to say "none". */
const none = /^[-–—]*$/

export function isNone(text: string): boolean {
  return none.test(text.trim())
}

/** The pieces of a cell: each piece of code, else its text, parted where lines break. */
export function cellPieces(cell: GridCell): TextPiece[] {
  const code = codePieces(cell.children)
  if (code.length > 0) return code
  return plainLines(cell.children).flatMap((nodes) => {
    const value = plainText(nodes)
    return isNone(value) ? [] : [{ value, position: spanOf(nodes) ?? cell.position }]
  })
}

/** The text of a cell of words, or nothing where it says "none". */
export function cellText(cell: GridCell | undefined): string | undefined {
  const text = cell ? plainText(cell.children) : ''
  return isNone(text) ? undefined : text
}

function plainLines(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes)
    if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) lines.push([])
    else lines.at(-1)?.push(node)
  return lines.filter((line) => line.length > 0)
}
