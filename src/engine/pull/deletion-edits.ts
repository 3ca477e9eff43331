import type { Edit } from '../../check/index.js'
import type { TokenMatch } from './find-tokens.js'
import { lineIndexAt } from './source-line.js'
import type { SourceSearch } from './source-search.js'

/**
 * Creates the edits that delete one occurrence of a block: whole lines if it fills them, otherwise only its text.
 *
 * @param match the occurrence
 * @returns alternative lists of edits, best first
 */
export function deletionEdits({ source, lines, tokens }: SourceSearch, match: TokenMatch): Edit[][] {
  const start = outerEdge(tokens, match.first, -1)
  const end = outerEdge(tokens, match.last, 1)
  const text: Edit = { start, actual: source.slice(start, end), expected: '' }
  const first = lines[lineIndexAt(lines, start)]
  const lastIndex = lineIndexAt(lines, end)
  const last = lines[lastIndex]
  const fillsLines =
    first?.textStart === start && last !== undefined && source.slice(end, last.end).trim() === ''
  if (!fillsLines || (first.lineKind !== 'flow' && first.lineKind !== 'code')) return [[text]]
  const isItem = first.listMarker !== ''
  const next = lines[lastIndex + 1]
  // Delete a paragraph together with the blank line after it.
  const isBlank = next?.lineKind === 'none' && source.slice(next.textStart, next.end).trim() === ''
  const nextStart = (!isItem && isBlank ? lines[lastIndex + 2]?.start : next?.start) ?? source.length
  return [[{ start: first.start, actual: source.slice(first.start, nextStart), expected: '' }], [text]]
}

/** Returns the offset where the text ends, including the formatting around it. */
function outerEdge(tokens: SourceSearch['tokens'], index: number, direction: 1 | -1): number {
  let at = index
  const isOuter = (kind: string | undefined) =>
    kind === 'mark' || kind === 'link' || kind === 'tag' || kind === 'gap'
  const side = direction === 1 ? 'close' : 'open'
  for (
    let next = tokens[at + direction];
    isOuter(next?.kind) && next?.side === side;
    next = tokens[at + direction]
  )
    at += direction
  const token = tokens[at]
  return (direction === 1 ? token?.end : token?.start) ?? 0
}
