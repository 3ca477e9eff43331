import { indentationAfter, lineIndexAt } from './source-line.js'
import type { SourceSearch } from './source-search.js'
import type { Token } from './token.js'
import type { Spelling, Writing } from './writing.js'

/**
 * Describes the place of a part of the source.
 *
 * @param search the source
 * @param start offset of the part's first character
 * @param end offset after its last character
 * @param isRaw whether it starts in code or in a gap
 * @param spelling how the text around it spells formatting
 * @param text all tokens of the new text
 * @returns what a text that is written there has to respect
 */
export function writingAt(
  { source, lines }: SourceSearch,
  start: number,
  end: number,
  isRaw: boolean,
  spelling: Spelling,
  text: readonly Token[],
): Writing {
  const line = lines[lineIndexAt(lines, start)]
  const lastLine = lines[lineIndexAt(lines, end)]
  const place = line?.place ?? 'flow'
  // On a line that is one card, the answer starts after the sign.
  const before = source.slice(line?.textStart ?? start, start)
  return {
    place,
    isRaw: isRaw || place === 'code',
    before: place === 'term' ? before.replace(/^.*:::?\s*/, '') : before,
    after: source.slice(end, lastLine?.end ?? end),
    indentation: line ? indentationAfter(line) : '',
    spelling,
    text,
  }
}
