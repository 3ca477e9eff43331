/** The words of a block, as far as it matters which of them are tags. */
import type { PhrasingContent } from 'mdast'
import type { Source } from './source.js'

/**
 * - `tag`: `#docker`
 * - `card-mark`: `#card`, which says that a heading is a flashcard
 * - `break`: a line break that is written out
 * - `other`: any other word, or any other inline node
 */
export type TokenKind = 'tag' | 'card-mark' | 'break' | 'other'

export interface Token {
  kind: TokenKind
  text: string
  /** Offsets into the text of the file. */
  from: number
  to: number
  /** 1-based. */
  line: number
  /** In the block, from 0. */
  index: number
}

/** Whether a text may hold a tag. */
export function mayHoldTag(text: string): boolean {
  return /(?<!\S)#[\p{L}\p{N}_/-]/u.test(text)
}

export function tokensOf(nodes: readonly PhrasingContent[], source: Source): Token[] {
  const tokens = nodes.flatMap((node, index): Omit<Token, 'index'>[] => {
    const from = node.position?.start.offset
    const to = node.position?.end.offset
    if (from === undefined || to === undefined) return []
    const token = (kind: TokenKind, start: number, end: number) => ({
      kind,
      text: source.text.slice(start, end),
      from: start,
      to: end,
      line: source.position(start, end)[kind === 'break' ? 'start' : 'end'].line,
    })
    if (node.type === 'break') return [token('break', from, to)]
    if (node.type !== 'text') return [token('other', from, to)]
    const text = withoutQuoteMarks(source.text.slice(from, to))
    const isGlued = (neighbor: PhrasingContent | undefined) =>
      neighbor !== undefined && neighbor.type !== 'break'
    return [...text.matchAll(/\S+/g)].map(({ 0: word, index: at }) => {
      const isWhole =
        (at > 0 || !isGlued(nodes[index - 1])) &&
        (at + word.length < text.length || !isGlued(nodes[index + 1]))
      return token(isWhole ? kindOf(word) : 'other', from + at, from + at + word.length)
    })
  })
  return tokens.map((token, index) => ({ ...token, index }))
}

/** In a quotation each line has a `>` before it; spaces take its place, so that offsets stay. */
function withoutQuoteMarks(text: string): string {
  return text.replace(/(?<=\n)[ \t]*(?:>[ \t]?)+/g, (marks) => ' '.repeat(marks.length))
}

function kindOf(word: string): TokenKind {
  if (/^#(?:flash)?cards?$/i.test(word) || /^#flashcards\//i.test(word)) return 'card-mark'
  return isTag(word) ? 'tag' : 'other'
}

/** Hexadecimal numbers that may be colors: `#fff`, `#a1b2c3d4`. */
const color = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i

/** As in Obsidian: letters, digits, `_`, `-` and `/`, and not only digits. */
function isTag(word: string): boolean {
  return (
    /^#[\p{L}\p{M}\p{N}_/-]+$/u.test(word) &&
    /[\p{L}\p{N}]/u.test(word) &&
    !/^#\p{N}+$/u.test(word) &&
    !color.test(word)
  )
}

/** `net::tcp` of `#net/tcp`; tags in Anki have no spaces. */
export function tagName(tag: string): string {
  return tag
    .replace(/^#/, '')
    .split('/')
    .map((part) => part.trim().replace(/\s+/g, '-'))
    .filter((part) => part !== '')
    .join('::')
}
