/** Comments that only ddd-build reads: `<!-- no-card -->`, `<!-- id: my-card -->`. */
import type { Html, ListItem, Root, RootContent } from 'mdast'
import type { OffsetRange } from './cut-text.js'
import { hasOnlyComments, htmlComments, isInvisible } from './html-comments.js'
import { type LineRange, linesOf } from './line-ranges.js'
import type { Source } from './source.js'
import { hasOuterPipes } from './table/outer-pipes.js'

export interface CardComment extends OffsetRange {
  kind: 'no-card' | 'id'
  /** Whether its block contains only comments. */
  isStandalone: boolean
  /** The lines of the list item that it ends. */
  listItem: LineRange | undefined
  /**
   * The range to remove, including surrounding space; `undefined` if the HTML parser skips the comment anyway, or if a
   * table cell would disappear without it.
   */
  cut: OffsetRange | undefined
}

const noCard = /^<!--[ \t]*no-card[ \t]*-->$/i
const id = /^<!--[ \t]{0,9}id:[ \t]{0,9}[\p{L}\p{N}_.-]{1,100}[ \t]{0,9}-->$/u

type Ancestor = Root | RootContent

/** Finds the card comments in a file, except in code, where they are examples. */
export function findCardComments(root: Root, source: Source): CardComment[] {
  const comments: CardComment[] = []
  const visitNode = (node: Ancestor, ancestors: readonly Ancestor[]): void => {
    if (node.type === 'html') comments.push(...cardCommentsIn(node, ancestors, source))
    else if ('children' in node) for (const child of node.children) visitNode(child, [node, ...ancestors])
  }
  if (source.text.includes('<!--')) visitNode(root, [])
  return comments
}

/** @param ancestors nearest first */
function cardCommentsIn(node: Html, ancestors: readonly Ancestor[], { text }: Source): CardComment[] {
  const start = node.position?.start.offset
  if (start === undefined) return []
  const html = text.slice(start, node.position?.end.offset)
  const [parent] = ancestors
  const isInline = ancestors.some(({ type }) => inlineContainers.has(type))
  const isStandalone = !isInline && hasOnlyComments(html)
  // In a larger HTML block, the HTML parser skips comments.
  const isCut = isInline ? !needsContent(ancestors, text) : html.startsWith('<!--')
  const listItem =
    isStandalone && parent?.type === 'listItem' && isLastInItem(node, parent) ? linesOf(parent) : undefined
  return htmlComments(html).flatMap(({ from, to }): CardComment[] => {
    const comment = html.slice(from, to)
    const kind = noCard.test(comment) ? 'no-card' : id.test(comment) ? 'id' : undefined
    if (!kind) return []
    const span = { from: start + from, to: start + to }
    return [
      { kind, ...span, isStandalone, listItem, cut: isCut ? withSurroundingSpace(span, text) : undefined },
    ]
  })
}

const inlineContainers: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

/** Whether a cell would disappear without the comment: it is otherwise empty, and its row has no outer pipes. */
function needsContent([cell, row]: readonly Ancestor[], text: string): boolean {
  if (cell?.type !== 'tableCell') return false
  const isEmpty = cell.children.every(
    (child) => child.type === 'html' || (child.type === 'text' && child.value.trim() === ''),
  )
  return isEmpty && !hasOuterPipes(row, text)
}

function isLastInItem(node: Html, { children }: ListItem): boolean {
  return children.slice(children.indexOf(node)).every(isInvisible)
}

/** Extends the range of a comment by white space that only separates it from its neighbors. */
function withSurroundingSpace({ from, to }: OffsetRange, text: string): OffsetRange {
  const isSpace = (at: number) => text[at] === ' ' || text[at] === '\t'
  const isEnd = (at: number) => text[at] === undefined || /[\r\n\uFEFF]/.test(text[at])
  let [start, end] = [from, to]
  while (isSpace(start - 1)) start -= 1
  while (isSpace(end)) end += 1
  if (isEnd(end) && !isEnd(start - 1)) return { from: start, to }
  return start < from || isEnd(start - 1) ? { from, to: end } : { from, to }
}
