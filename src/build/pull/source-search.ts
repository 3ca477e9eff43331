import { findTokens, type TokenMatch } from './find-tokens.js'
import { lineIndexAt, type SourceLine } from './source-line.js'
import { sourceLines } from './source-lines.js'
import { sourceTokens } from './source-tokens.js'
import type { Token } from './token.js'

/** A card's text is in its note, and the note is near the line that the build recorded. */
const maxDistance = 60

/** The part of a file in which a text is looked for. */
export interface SourceSearch {
  source: string
  lines: readonly SourceLine[]
  /** Tokens of the lines near `lineIndex`. */
  tokens: readonly Token[]
  lineIndex: number
}

/**
 * Reads the part of a file around a line.
 *
 * @param source a Markdown file
 * @param line number of the line, from 1
 * @returns the tokens of at most 60 lines before and after it
 */
export function searchAround(source: string, line: number): SourceSearch {
  const lines = sourceLines(source)
  const lineIndex = Math.min(Math.max(line, 1), lines.length) - 1
  const first = Math.max(lineIndex - maxDistance, 0)
  const last = Math.min(lineIndex + maxDistance, lines.length - 1)
  return { source, lines, lineIndex, tokens: sourceTokens(source, lines, first, last) }
}

/**
 * Finds a text in the source, with the formatting that the card shows, or otherwise with any.
 *
 * @param text tokens of the text
 * @param search where to look
 * @returns the matches, the one nearest to the line first
 */
export function matchesNear(text: readonly Token[], search: SourceSearch): TokenMatch[] {
  if (!text.some(({ kind }) => kind === 'word' || kind === 'image')) return []
  const exact = findTokens(text, search.tokens, false)
  const matches = exact.length > 0 ? exact : findTokens(text, search.tokens, true)
  const distance = ({ first }: TokenMatch) => {
    const offset = search.tokens[first]?.start ?? 0
    const lines = lineIndexAt(search.lines, offset) - search.lineIndex
    // A card's answer is below its question.
    return lines < 0 ? -lines + 0.5 : lines
  }
  return matches
    .map((match) => ({ match, distance: distance(match) }))
    .sort((one, other) => one.distance - other.distance)
    .map(({ match }) => match)
}
