import { findTokens, type TokenMatch } from './find-tokens.js'
import { lineIndexAt, type SourceLine } from './source-line.js'
import { sourceLines } from './source-lines.js'
import { sourceTokens } from './source-tokens.js'
import type { Token } from './token.js'

/** How many lines before and after the card's recorded line are searched. */
const maxDistance = 60

/** The part of a file to search. */
export interface SourceSearch {
  source: string
  lines: readonly SourceLine[]
  /** Tokens of the lines near `lineIndex`. */
  tokens: readonly Token[]
  lineIndex: number
}

/**
 * Tokenizes the part of a file around a line.
 *
 * @param source a Markdown file
 * @param line line number, starting at 1
 * @returns the lines of the file, and the tokens of up to 60 lines before and after `line`
 */
export function searchAround(source: string, line: number): SourceSearch {
  const lines = sourceLines(source)
  const lineIndex = Math.min(Math.max(line, 1), lines.length) - 1
  const first = Math.max(lineIndex - maxDistance, 0)
  const last = Math.min(lineIndex + maxDistance, lines.length - 1)
  return { source, lines, lineIndex, tokens: sourceTokens(source, lines, first, last) }
}

/**
 * Finds a text in the source: with the same formatting as on the card, or with any formatting if there is no such match.
 *
 * @param text tokens of the text
 * @returns the matches, nearest to the line first
 */
export function matchesNear(text: readonly Token[], search: SourceSearch): TokenMatch[] {
  if (!text.some(({ kind }) => kind === 'word' || kind === 'image')) return []
  const exact = findTokens(text, search.tokens, false)
  const matches = exact.length > 0 ? exact : findTokens(text, search.tokens, true)
  const distance = ({ first }: TokenMatch) => {
    const offset = search.tokens[first]?.start ?? 0
    const lines = lineIndexAt(search.lines, offset) - search.lineIndex
    // At equal distance, prefer lines below, because a card's answer is below its question.
    return lines < 0 ? -lines + 0.5 : lines
  }
  return matches
    .map((match) => ({ match, distance: distance(match) }))
    .sort((one, other) => one.distance - other.distance)
    .map(({ match }) => match)
}
