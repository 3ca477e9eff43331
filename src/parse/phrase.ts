/**
 * A line of words about a piece: an item of a list, a line of a paragraph.
 *
 *     `docker stop NAME` - asks a container to end
 *     List the containers: `docker ps`
 *     Ctrl + R - search the history
 *     git status - shows what changed
 */
import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Page } from '../tree/index.js'
import { codePieces, dressedCode, spanOf, type TextPiece } from './code-pieces.js'
import { placeInside } from './command-line.js'
import { areSureKeys, readKeys } from './keys.js'
import { readPageMark } from './page.js'
import { plainText } from './plain-text.js'
import type { Source } from './source.js'
import { foldWhiteSpace } from './white-space.js'

export interface Phrase {
  /** What the line is about; several where they stand side by side (`a` or `b`). */
  pieces: TextPiece[]
  /** Whether the pieces are marked as code. */
  isCode: boolean
  /** What parts the pieces from the words: a mark, only a space, or nothing where there are no words. */
  separator: 'mark' | 'space' | 'none'
  description: string | undefined
  page: Page | undefined
}

/** What stands between two pieces that are alternatives. */
const between = /^\s*(?:,|\/|\||&|or|and|oder|und|ou|et|o|y|или|和|或|、)?\s*$/i
/** What stands between a piece and the words about it. */
const mark = /^\s*(?:[-–—:：=→⇒»·]|=>|->|>|\.{3}|…)+\s*/

/** Reads a line that begins with code, or with words and a colon before code, or has a mark between plain words. */
export function readPhrase(nodes: readonly PhrasingContent[], source: Source): Phrase | undefined {
  return codeFirst(nodes) ?? keysFirst(nodes) ?? codeLast(nodes) ?? plain(nodes, source)
}

function codeFirst(nodes: readonly PhrasingContent[]): Phrase | undefined {
  const pieces: TextPiece[] = []
  let at = 0
  for (;;) {
    const node = nodes[at]
    const code = node ? dressedCode(node) : undefined
    if (!code) break
    pieces.push({ value: foldWhiteSpace(code.value), position: code.position })
    at += 1
    const next = nodes[at]
    const after = nodes[at + 1]
    if (next?.type !== 'text' || !between.test(next.value) || !after || !dressedCode(after)) break
    at += 1
  }
  if (pieces.length === 0) return undefined
  const { text, page } = withoutPage(nodes.slice(at))
  const marked = mark.exec(text)
  const description = nonEmpty(text.replace(mark, ''))
  const bracketed = description && !marked ? /^\((.*)\)$/.exec(description)?.[1] : undefined
  return {
    pieces: pieces.filter(({ value }) => value !== ''),
    isCode: true,
    separator: description === undefined ? 'none' : marked || bracketed ? 'mark' : 'space',
    description: bracketed ?? description,
    page,
  }
}

/** `**Ctrl+C** ends it`, `<kbd>Ctrl</kbd>+<kbd>C</kbd> ends it`: keys that are set apart from the words about them. */
function keysFirst(nodes: readonly PhrasingContent[]): Phrase | undefined {
  const isKbd = (node: PhrasingContent, tag: RegExp) => node.type === 'html' && tag.test(node.value)
  const [first] = nodes
  const last = first && isKbd(first, /^<kbd\b/i) ? nodes.findLastIndex((node) => isKbd(node, /^<\/kbd/i)) : 0
  if (!first || (first.type !== 'strong' && last < 1)) return undefined
  const named = nodes.slice(0, last + 1)
  const value = plainText(named).replace(/[:：]$/, '')
  const keys = readKeys(value)
  if (!keys || !areSureKeys(keys)) return undefined
  const { text, page } = withoutPage(nodes.slice(last + 1))
  const description = nonEmpty(text.replace(mark, ''))
  return {
    pieces: [{ value, position: spanOf(named) }],
    isCode: true,
    separator: description === undefined ? 'none' : 'mark',
    description,
    page,
  }
}

/** `List the containers: `docker ps``. */
function codeLast(nodes: readonly PhrasingContent[]): Phrase | undefined {
  let from = nodes.length
  const last = nodes.at(-1)
  // A full stop behind the code is no word.
  if (last?.type === 'text' && /^\s*[.;。]?\s*$/.test(last.value)) from -= 1
  const end = from
  while (from > 0) {
    const node = nodes[from - 1]
    const isBetween =
      node?.type === 'text' && from < end && between.test(node.value) && !/^\s*\n\s*$/.test(node.value)
    if (!node || !(dressedCode(node) || isBetween)) break
    from -= 1
  }
  const pieces = codePieces(nodes.slice(from, end))
  if (pieces.length === 0 || from === 0) return undefined
  const words = plainText(nodes.slice(0, from))
  const marked = /^(.*\S)\s*(?:[:：→⇒]|=>|->|\s[-–—])$/.exec(words)?.[1]
  // The words on a line of their own, the code on the next.
  const description = marked ?? (isBrokenBefore(nodes, from) ? words : undefined)
  if (description === undefined || description === '') return undefined
  return { pieces, isCode: true, separator: 'mark', description, page: undefined }
}

/** Whether the line breaks right before a node. */
function isBrokenBefore(nodes: readonly PhrasingContent[], index: number): boolean {
  const before = nodes[index - 1]
  return before?.type === 'break' || (before?.type === 'text' && /\n\s*$/.test(before.value))
}

/** `git status - shows what changed`: no code marks; the mark has spaces around it, or is a colon. */
function plain(nodes: readonly PhrasingContent[], source: Source): Phrase | undefined {
  const span = spanOf(nodes)
  const from = span?.start.offset
  if (!span || from === undefined || nodes.some((node) => codePieces([node]).length > 0)) return undefined
  const { text, page } = withoutPage(nodes)
  const parted = /^(.{1,200}?)(?:\s+(?:[-–—=→⇒:]|=>|->|—>)\s+|[:：]\s+|\s*[→⇒]\s*)(\S.*)$/.exec(text)
  const value = parted?.[1] ?? text
  if (value === '') return undefined
  const raw = source.text.slice(from, span.end.offset)
  // The piece itself, without the bold marks around it.
  const at = raw.indexOf(value)
  const position =
    at === -1 ? placeInside(value, span, source) : source.position(from + at, from + at + value.length)
  return {
    pieces: [{ value, position }],
    isCode: false,
    separator: parted ? 'mark' : 'none',
    description: parted?.[2],
    page,
  }
}

/** Words with a mark like `(p. 94)` taken out. */
function withoutPage(nodes: readonly PhrasingContent[]): { text: string; page: Page | undefined } {
  let page: Page | undefined
  const kept = nodes.filter((node) => {
    const read = node.type === 'text' ? undefined : readPageMark(textOf(node))
    page ??= read
    return !read
  })
  let text = plainText(kept)
  const found = /[([]\s*p[a-z]{0,4}\.?\s*\d[^)\]]*[)\]]$/i.exec(text)
  if (found && !page) {
    page = readPageMark(found[0])
    if (page) text = text.slice(0, found.index).trim()
  }
  return { text, page }
}

function nonEmpty(text: string): string | undefined {
  const trimmed = text.trim()
  return trimmed === '' ? undefined : trimmed
}
