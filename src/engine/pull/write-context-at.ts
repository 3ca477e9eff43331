import { indentationAfter, lineIndexAt } from './source-line.js'
import type { SourceSearch } from './source-search.js'
import type { Token } from './token.js'
import type { MarkdownStyle, WriteContext } from './write-context.js'

/**
 * Creates the context for text that replaces a range of the source.
 *
 * @param start offset of the first character of the range
 * @param end offset after its last character
 * @param isRaw whether the range starts in code or in a gap
 * @param style Markdown style of the text around it
 * @param text all tokens of the new text
 */
export function writeContextAt(
  { source, lines }: SourceSearch,
  start: number,
  end: number,
  isRaw: boolean,
  style: MarkdownStyle,
  text: readonly Token[],
): WriteContext {
  const line = lines[lineIndexAt(lines, start)]
  const lastLine = lines[lineIndexAt(lines, end)]
  const lineKind = line?.lineKind ?? 'flow'
  // In `front::back`, the back starts after the `::`.
  const before = source.slice(line?.textStart ?? start, start)
  return {
    lineKind,
    isRaw: isRaw || lineKind === 'code',
    before: lineKind === 'term' ? before.replace(/^.*:::?\s*/, '') : before,
    after: source.slice(end, lastLine?.end ?? end),
    indentation: line ? indentationAfter(line) : '',
    style,
    text,
  }
}
