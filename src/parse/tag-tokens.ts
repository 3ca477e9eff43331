/** Splits a block into tags and other words. */
import type { PhrasingContent } from 'mdast'
import type { Source } from './source.js'

/**
 * - `tag`: `#docker`
 * - `card-mark`: `#card`, which marks a flashcard
 * - `break`: a hard line break
 * - `other`: any other word, or any other inline node
 */
export type TokenKind = 'tag' | 'card-mark' | 'break' | 'other'

export interface Token {
  kind: TokenKind
  text: string
  /** Start and end offsets in the file. */
  from: number
  to: number
  /** 1-based. */
  line: number
  /** 0-based index among the tokens of the block. */
  index: number
}

/** Fast check whether a text may contain a tag. */
export function mayContainTag(text: string): boolean {
  return /(?<!\S)#[\p{L}\p{N}_/-]/u.test(text)
}

export function tagTokens(nodes: readonly PhrasingContent[], source: Source): Token[] {
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
    const touchesWord = (neighbor: PhrasingContent | undefined) =>
      neighbor !== undefined && neighbor.type !== 'break'
    return [...text.matchAll(/\S+/g)].map(({ 0: word, index: at }) => {
      const isWhole =
        (at > 0 || !touchesWord(nodes[index - 1])) &&
        (at + word.length < text.length || !touchesWord(nodes[index + 1]))
      return token(isWhole ? kindOf(word) : 'other', from + at, from + at + word.length)
    })
  })
  return tokens.map((token, index) => ({ ...token, index }))
}

/** Replaces the `>` markers of a quote with spaces, so that offsets stay the same. */
function withoutQuoteMarks(text: string): string {
  return text.replace(/(?<=\n)[ \t]*(?:>[ \t]?)+/g, (marks) => ' '.repeat(marks.length))
}

function kindOf(word: string): TokenKind {
  if (/^#(?:flash)?cards?(?:[-/]reversed?)?$/i.test(word) || /^#flashcards\//i.test(word)) return 'card-mark'
  return isTag(word) ? 'tag' : 'other'
}

/** Hexadecimal numbers that may be colors: `#fff`, `#a1b2c3d4`. */
const color = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i

/** Returns a tag of Anki as it is written in notes; `undefined` if it can't be read as a tag there. */
export function writtenTag(name: string): string | undefined {
  const word = `#${name.replaceAll('::', '/')}`
  return kindOf(word) === 'tag' ? word : undefined
}

/** As in Obsidian: letters, digits, `_`, `-` and `/`, and not only digits. */
function isTag(word: string): boolean {
  return (
    /^#[\p{L}\p{M}\p{N}_/-]+$/u.test(word) &&
    /[\p{L}\p{N}]/u.test(word) &&
    !/^#\p{N}+$/u.test(word) &&
    !color.test(word)
  )
}

/** Returns a tag's name in Anki, where tags can't contain spaces: `net::tcp` for `#net/tcp`. */
export function tagName(tag: string): string {
  return tag
    .replace(/^#/, '')
    .split('/')
    .map((part) => part.trim().replace(/\s+/g, '-'))
    .filter((part) => part !== '')
    .join('::')
}
