/** Comments that only ddd-build reads: `<!-- no-card -->`, `<!-- id: my-card -->`. */
import type { Html, ListItem, Root, RootContent } from 'mdast'
import type { Span } from './cut-text.js'
import { hasOnlyComments, htmlComments, isInvisible } from './html-comments.js'
import { type LineRange, linesOf } from './line-ranges.js'
import type { Source } from './source.js'
import { hasOuterPipes } from './table/outer-pipes.js'

export interface AuthorComment extends Span {
  kind: 'no-card' | 'id'
  /** Whether its block has nothing else. */
  isAlone: boolean
  /** The list item that it ends. */
  item: LineRange | undefined
  /** What to remove with it, so that it leaves no trace; none where a reader of HTML skips it anyway. */
  cut: Span | undefined
}

const noCard = /^<!--[ \t]*no-card[ \t]*-->$/i
const id = /^<!--[ \t]{0,9}id:[ \t]{0,9}[\p{L}\p{N}_.-]{1,100}[ \t]{0,9}-->$/u

type Ancestor = Root | RootContent

/** Finds the comments in a file; those in code are examples. */
export function findComments(root: Root, source: Source): AuthorComment[] {
  const comments: AuthorComment[] = []
  const read = (node: Ancestor, ancestors: readonly Ancestor[]): void => {
    if (node.type === 'html') comments.push(...commentsIn(node, ancestors, source))
    else if ('children' in node) for (const child of node.children) read(child, [node, ...ancestors])
  }
  if (source.text.includes('<!--')) read(root, [])
  return comments
}

/** @param ancestors the nearest first */
function commentsIn(node: Html, ancestors: readonly Ancestor[], { text }: Source): AuthorComment[] {
  const start = node.position?.start.offset
  if (start === undefined) return []
  const html = text.slice(start, node.position?.end.offset)
  const [parent] = ancestors
  const isInText = ancestors.some(({ type }) => texts.has(type))
  const isAlone = !isInText && hasOnlyComments(html)
  // In a block of HTML that is more than comments, a reader of HTML skips them.
  const isCut = isInText ? !needsContent(ancestors, text) : html.startsWith('<!--')
  const item = isAlone && parent?.type === 'listItem' && endsItem(node, parent) ? linesOf(parent) : undefined
  return htmlComments(html).flatMap(({ from, to }): AuthorComment[] => {
    const comment = html.slice(from, to)
    const kind = noCard.test(comment) ? 'no-card' : id.test(comment) ? 'id' : undefined
    if (!kind) return []
    const span = { from: start + from, to: start + to }
    return [{ kind, ...span, isAlone, item, cut: isCut ? withSpace(span, text) : undefined }]
  })
}

const texts: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

/** Whether a cell without anything in it would be none: its row has no `|` at an end. */
function needsContent([cell, row]: readonly Ancestor[], text: string): boolean {
  if (cell?.type !== 'tableCell') return false
  const isEmpty = cell.children.every(
    (child) => child.type === 'html' || (child.type === 'text' && child.value.trim() === ''),
  )
  return isEmpty && !hasOuterPipes(row, text)
}

function endsItem(node: Html, { children }: ListItem): boolean {
  return children.slice(children.indexOf(node)).every(isInvisible)
}

/** A comment with the white space that only parts it from what is beside it. */
function withSpace({ from, to }: Span, text: string): Span {
  const isSpace = (at: number) => text[at] === ' ' || text[at] === '\t'
  const isEnd = (at: number) => text[at] === undefined || /[\r\n\uFEFF]/.test(text[at])
  let [start, end] = [from, to]
  while (isSpace(start - 1)) start -= 1
  while (isSpace(end)) end += 1
  if (isEnd(end) && !isEnd(start - 1)) return { from: start, to }
  return start < from || isEnd(start - 1) ? { from, to: end } : { from, to }
}
