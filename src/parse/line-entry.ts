/**
 * A line that describes a piece of code or keys: a list item, or a line of a paragraph.
 *
 *     `docker stop NAME` - stops a container
 *     List the containers: `docker ps`
 *     Ctrl + R - search the history
 *     git status - shows what changed
 */
import type { PhrasingContent, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Page } from '../tree/index.js'
import { hasSeveralWords } from './block-description.js'
import { readBoldCommand } from './bold-command.js'
import type { CandidatePlace } from './classify/index.js'
import { codePieces, combinedPosition, type TextPiece, unwrapInlineCode } from './code-pieces.js'
import { inlineCodeText } from './code-text.js'
import { isEnumerator } from './connecting-words.js'
import { introducingSentence } from './introducing-sentence.js'
import { areUnambiguousKeys, isNextStep, markedKeysAtStart, readKeys } from './keys.js'
import { readPageMark } from './page.js'
import { plainText } from './plain-text.js'
import { locateValue } from './read-command-line.js'
import type { Source } from './source.js'
import { splitTrailingNote } from './trailing-note.js'
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
  /** Whether words without punctuation are before the code: `Attach to it `docker attach web``. */
  isAfterWords?: boolean
  /** Set if the piece is words in bold instead of code. */
  bold?: { hasItalicOperand: boolean }
}

/** Returns where the pieces of a line were found. */
export function placeOfEntry(entry: LineEntry | undefined): CandidatePlace {
  if (!entry?.isCode) return 'plain-item'
  if (entry.bold) return entry.bold.hasItalicOperand ? 'bold-with-italics' : 'bold'
  return entry.isAfterWords ? 'code-after-words' : 'item-code'
}

/** Text between two alternative pieces. */
/** Punctuation between a piece and its description. */
const descriptionSeparator = /^\s*(?:[-–—:：=→⇒»·]|=>|->|>|\.{3}|…)+\s*/

/** A description in brackets: `(words)`, `[words]`, `{words}`, `（words）`. */
const inBrackets = /^(?:\((.*)\)|\[(.*)\]|\{(.*)\}|（(.*)）|［(.*)］)$/

/** Reads a line that begins with code or keys, ends with code after a description, or is plain text with a separator. */
export function readLineEntry(nodes: readonly PhrasingContent[], source: Source): LineEntry | undefined {
  return (
    readCodeFirst(nodes, source) ??
    readKeysFirst(nodes) ??
    readBoldFirst(nodes) ??
    readCodeLast(nodes) ??
    readPlainLine(nodes, source)
  )
}

function readCodeFirst(nodes: readonly PhrasingContent[], source: Source): LineEntry | undefined {
  const pieces: TextPiece[] = []
  let note: string | undefined
  let at = 0
  for (;;) {
    const node = nodes[at]
    const code = node ? unwrapInlineCode(node) : undefined
    if (!code) break
    const noted = splitTrailingNote(code.value)
    const value = inlineCodeText(noted?.code ?? code.value)
    pieces.push({ value, position: noted ? locateValue(value, code.position, source) : code.position })
    note ??= noted?.note
    at += 1
    const next = nodes[at]
    const after = nodes[at + 1]
    const step =
      after && next?.type === 'text' && isNextStep(next.value) ? unwrapInlineCode(after) : undefined
    const first = pieces.at(-1)
    // `Ctrl-b` then `c`: two steps of one shortcut.
    if (step && first && readKeys(first.value)?.some((chord) => chord.length > 1)) {
      first.value = `${first.value} ${step.value}`
      first.position = combinedPosition([code, step])
      at += 2
      break
    }
    if (next?.type !== 'text' || !isEnumerator(next.value) || !after || !unwrapInlineCode(after)) break
    at += 1
  }
  if (pieces.length === 0) return undefined
  // A note in the code of one of several alternatives isn't about the others.
  if (pieces.length > 1) note = undefined
  const { text, page } = extractPage(nodes.slice(at))
  const marked = descriptionSeparator.exec(text) ?? note
  const description = nonEmpty(text.replace(descriptionSeparator, '')) ?? note
  const bracketed = description && !marked ? inBrackets.exec(description)?.slice(1).find(Boolean) : undefined
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
  const marked = nodes[0]?.type === 'text' ? markedKeysAtStart(nodes[0].value) : undefined
  if (nodes[0]?.type === 'text' && marked !== undefined)
    return readMarkedKeys(nodes[0], marked, nodes.slice(1))
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

/** `**show ip route** - the routing table`: words in bold, which may be a command. */
function readBoldFirst(nodes: readonly PhrasingContent[]): LineEntry | undefined {
  const bold = readBoldCommand(nodes)
  if (!bold) return undefined
  const { text, page } = extractPage(nodes.slice(bold.end))
  const description = nonEmpty(text.replace(descriptionSeparator, ''))
  if (description !== undefined && !descriptionSeparator.test(text)) return undefined
  return {
    pieces: [bold.piece],
    isCode: true,
    bold,
    separator: description === undefined ? 'none' : 'mark',
    description,
    page,
  }
}

/** `++ctrl+u++ clears the line` */
function readMarkedKeys(
  start: Text,
  marked: string,
  rest: readonly PhrasingContent[],
): LineEntry | undefined {
  const keys = readKeys(marked)
  if (!keys || !areUnambiguousKeys(keys)) return undefined
  const { text, page } = extractPage([{ ...start, value: start.value.slice(marked.length) }, ...rest])
  const description = nonEmpty(text.replace(descriptionSeparator, ''))
  return {
    pieces: [{ value: marked, position: start.position }],
    isCode: true,
    separator: description === undefined ? 'none' : 'mark',
    description,
    page,
  }
}

/** `List the containers: `docker ps``. */
function readCodeLast(allNodes: readonly PhrasingContent[]): LineEntry | undefined {
  const remark = trailingRemark(allNodes)
  const nodes = remark > 0 ? allNodes.slice(0, remark) : allNodes
  let from = nodes.length
  const last = nodes.at(-1)
  // Ignore a full stop after the code.
  if (last?.type === 'text' && /^\s*[.;。]?\s*$/.test(last.value)) from -= 1
  const end = from
  while (from > 0) {
    const node = nodes[from - 1]
    const isBetween =
      node?.type === 'text' && from < end && isEnumerator(node.value) && !/^\s*\n\s*$/.test(node.value)
    if (!node || !(unwrapInlineCode(node) || isBetween)) break
    from -= 1
  }
  const pieces = codePieces(nodes.slice(from, end))
  if (pieces.length === 0 || from === 0) return undefined
  const words = plainText(nodes.slice(0, from))
  const marked = /^(.*\S)\s*(?:[:：→⇒]|=>|->|\s[-–—])$/.exec(words)?.[1]
  // The description may be on one line and the code on the next.
  const description = marked ?? (hasLineBreakBefore(nodes, from) ? words : undefined)
  if (description === undefined || description === '')
    return end === allNodes.length ? readAfterWords(pieces, words) : undefined
  const remarkText = remark > 0 ? ` ${plainText(allNodes.slice(remark))}` : ''
  return {
    pieces,
    isCode: true,
    separator: 'mark',
    description: `${description}${remarkText}`,
    page: undefined,
  }
}

/** `Attach to it `docker attach web``: the words before the code aren't separated from it. */
function readAfterWords(pieces: TextPiece[], words: string): LineEntry | undefined {
  const [, other] = pieces
  if (other || words === '' || words.length > 80) return undefined
  const description = introducingSentence(words, false)
  return {
    pieces,
    isCode: true,
    isAfterWords: true,
    separator: 'space',
    // A single word such as `Run` says nothing about the code.
    description: description !== undefined && hasSeveralWords(description) ? description : undefined,
    page: undefined,
  }
}

/** Returns the index of the node after the code that begins a remark in parentheses: `(`-f` to force)`; 0 if there is none. */
function trailingRemark(nodes: readonly PhrasingContent[]): number {
  const last = nodes.at(-1)
  if (last?.type !== 'text' || !/[)）]\.?\s*$/.test(last.value)) return 0
  const open = nodes.findLastIndex((node) => node.type === 'text' && /[(（]/.test(node.value))
  const before = nodes[open - 1]
  const text = nodes[open]
  const beginsThere = text?.type === 'text' && /^\s*[(（][^()（）]*[)）]?\.?\s*$/.test(text.value)
  return before && beginsThere && unwrapInlineCode(before) ? open : 0
}

/** Whether there is a line break right before a node. */
function hasLineBreakBefore(nodes: readonly PhrasingContent[], index: number): boolean {
  const before = nodes[index - 1]
  return before?.type === 'break' || (before?.type === 'text' && /\n\s*$/.test(before.value))
}

const plainLine = /^(.{1,200}?)(?:\s+(?:[-–—=→⇒:]|=>|->|—>)\s+|[:：]\s+|\s*[→⇒]\s*)(\S.*)$/

/** `git status - shows what changed`: without code; the separator has spaces around it, or is a colon or arrow. */
function readPlainLine(nodes: readonly PhrasingContent[], source: Source): LineEntry | undefined {
  const span = combinedPosition(nodes)
  const from = span?.start.offset
  if (!span || from === undefined || nodes.some((node) => codePieces([node]).length > 0)) return undefined
  const { text, page } = extractPage(nodes)
  const raw = source.text.slice(from, span.end.offset)
  // White space is collapsed in the text; a gap is only in its source.
  const noted = collapseWhitespace(raw) === text ? splitTrailingNote(raw) : undefined
  const match = noted ? ['', noted.code, noted.note] : plainLine.exec(text)
  const value = match?.[1] ?? text
  if (value === '') return undefined
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
