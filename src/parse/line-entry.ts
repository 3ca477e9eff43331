/**
 * A line that describes a piece of code or keys: a list item, or a line of a paragraph.
 *
 *     `docker stop NAME` - stops a container
 *     List the containers: `docker ps`
 *     Ctrl + R - search the history
 *     git status - shows what changed
 */
import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Page } from '../tree/index.js'
import { codePieces, combinedPosition, type TextPiece, unwrapInlineCode } from './code-pieces.js'
import { areUnambiguousKeys, readKeys } from './keys.js'
import { readPageMark } from './page.js'
import { plainText } from './plain-text.js'
import { locateValue } from './read-command-line.js'
import type { Source } from './source.js'
import { collapseWhitespace } from './whitespace.js'

export interface LineEntry {
  /** What the line describes; several if it has alternatives (`a` or `b`). */
  pieces: TextPiece[]
  /** Whether the pieces are formatted as code or set apart as keys. */
  isCode: boolean
  /** What separates the pieces from the description: punctuation, only a space, or nothing without a description. */
  separator: 'mark' | 'space' | 'none'
  description: string | undefined
  page: Page | undefined
}

/** Text between two alternative pieces. */
const alternativeSeparator = /^\s*(?:,|\/|\||&|or|and|oder|und|ou|et|o|y|или|和|或|、)?\s*$/i
/** Punctuation between a piece and its description. */
const descriptionSeparator = /^\s*(?:[-–—:：=→⇒»·]|=>|->|>|\.{3}|…)+\s*/

/** Reads a line that begins with code or keys, ends with code after a description, or is plain text with a separator. */
export function readLineEntry(nodes: readonly PhrasingContent[], source: Source): LineEntry | undefined {
  return readCodeFirst(nodes) ?? readKeysFirst(nodes) ?? readCodeLast(nodes) ?? readPlainLine(nodes, source)
}

function readCodeFirst(nodes: readonly PhrasingContent[]): LineEntry | undefined {
  const pieces: TextPiece[] = []
  let at = 0
  for (;;) {
    const node = nodes[at]
    const code = node ? unwrapInlineCode(node) : undefined
    if (!code) break
    pieces.push({ value: collapseWhitespace(code.value), position: code.position })
    at += 1
    const next = nodes[at]
    const after = nodes[at + 1]
    if (next?.type !== 'text' || !alternativeSeparator.test(next.value) || !after || !unwrapInlineCode(after))
      break
    at += 1
  }
  if (pieces.length === 0) return undefined
  const { text, page } = extractPage(nodes.slice(at))
  const marked = descriptionSeparator.exec(text)
  const description = nonEmpty(text.replace(descriptionSeparator, ''))
  const bracketed = description && !marked ? /^\((.*)\)$/.exec(description)?.[1] : undefined
  return {
    pieces: pieces.filter(({ value }) => value !== ''),
    isCode: true,
    separator: description === undefined ? 'none' : marked || bracketed ? 'mark' : 'space',
    description: bracketed ?? description,
    page,
  }
}

/** `**Ctrl+C** ends it`, `<kbd>Ctrl</kbd>+<kbd>C</kbd> ends it`: keys formatted differently from their description. */
function readKeysFirst(nodes: readonly PhrasingContent[]): LineEntry | undefined {
  const isKbd = (node: PhrasingContent, tag: RegExp) => node.type === 'html' && tag.test(node.value)
  const [first] = nodes
  const last = first && isKbd(first, /^<kbd\b/i) ? nodes.findLastIndex((node) => isKbd(node, /^<\/kbd/i)) : 0
  if (!first || (first.type !== 'strong' && last < 1)) return undefined
  const keyNodes = nodes.slice(0, last + 1)
  const value = plainText(keyNodes).replace(/[:：]$/, '')
  const keys = readKeys(value)
  if (!keys || !areUnambiguousKeys(keys)) return undefined
  const { text, page } = extractPage(nodes.slice(last + 1))
  const description = nonEmpty(text.replace(descriptionSeparator, ''))
  return {
    pieces: [{ value, position: combinedPosition(keyNodes) }],
    isCode: true,
    separator: description === undefined ? 'none' : 'mark',
    description,
    page,
  }
}

/** `List the containers: `docker ps``. */
function readCodeLast(nodes: readonly PhrasingContent[]): LineEntry | undefined {
  let from = nodes.length
  const last = nodes.at(-1)
  // Ignore a full stop after the code.
  if (last?.type === 'text' && /^\s*[.;。]?\s*$/.test(last.value)) from -= 1
  const end = from
  while (from > 0) {
    const node = nodes[from - 1]
    const isBetween =
      node?.type === 'text' &&
      from < end &&
      alternativeSeparator.test(node.value) &&
      !/^\s*\n\s*$/.test(node.value)
    if (!node || !(unwrapInlineCode(node) || isBetween)) break
    from -= 1
  }
  const pieces = codePieces(nodes.slice(from, end))
  if (pieces.length === 0 || from === 0) return undefined
  const words = plainText(nodes.slice(0, from))
  const marked = /^(.*\S)\s*(?:[:：→⇒]|=>|->|\s[-–—])$/.exec(words)?.[1]
  // The description may be on one line and the code on the next.
  const description = marked ?? (hasLineBreakBefore(nodes, from) ? words : undefined)
  if (description === undefined || description === '') return undefined
  return { pieces, isCode: true, separator: 'mark', description, page: undefined }
}

/** Whether there is a line break right before a node. */
function hasLineBreakBefore(nodes: readonly PhrasingContent[], index: number): boolean {
  const before = nodes[index - 1]
  return before?.type === 'break' || (before?.type === 'text' && /\n\s*$/.test(before.value))
}

/** `git status - shows what changed`: without code; the separator has spaces around it, or is a colon or arrow. */
function readPlainLine(nodes: readonly PhrasingContent[], source: Source): LineEntry | undefined {
  const span = combinedPosition(nodes)
  const from = span?.start.offset
  if (!span || from === undefined || nodes.some((node) => codePieces([node]).length > 0)) return undefined
  const { text, page } = extractPage(nodes)
  const match = /^(.{1,200}?)(?:\s+(?:[-–—=→⇒:]|=>|->|—>)\s+|[:：]\s+|\s*[→⇒]\s*)(\S.*)$/.exec(text)
  const value = match?.[1] ?? text
  if (value === '') return undefined
  const raw = source.text.slice(from, span.end.offset)
  // The position of the piece itself, without markup around it.
  const at = raw.indexOf(value)
  const position =
    at === -1 ? locateValue(value, span, source) : source.position(from + at, from + at + value.length)
  return {
    pieces: [{ value, position }],
    isCode: false,
    separator: match ? 'mark' : 'none',
    description: match?.[2],
    page,
  }
}

/** Splits a page reference such as `(p. 94)` from the text of a line. */
function extractPage(nodes: readonly PhrasingContent[]): { text: string; page: Page | undefined } {
  let page: Page | undefined
  const kept = nodes.filter((node) => {
    const nodePage = node.type === 'text' ? undefined : readPageMark(textOf(node))
    page ??= nodePage
    return !nodePage
  })
  let text = plainText(kept)
  const match = /[([（［][^()[\]（）［］]{1,60}[)\]）］]$/.exec(text)
  if (match && !page) {
    page = readPageMark(match[0])
    if (page) text = text.slice(0, match.index).trim()
  }
  return { text, page }
}

function nonEmpty(text: string): string | undefined {
  const trimmed = text.trim()
  return trimmed === '' ? undefined : trimmed
}
