import type { Edit } from '../../check/index.js'
import { indentationAfter, lineIndexAt, type SourceLine } from './source-line.js'
import type { SourceSearch } from './source-search.js'
import { styleNear } from './style-near.js'
import type { Token } from './token.js'
import { writeContextAt } from './write-context-at.js'
import { writeTokens } from './write-tokens.js'

/**
 * Creates the edits that insert a block after another one.
 *
 * @param last index of the last token of the block before
 * @param block tokens of the new block
 * @returns alternative lists of edits, best first
 */
export function insertionEdits(search: SourceSearch, last: number, block: readonly Token[]): Edit[][] {
  const { source, lines, tokens } = search
  const end = blockEnd(last, tokens)
  const index = lineIndexAt(lines, end)
  const line = lines[index]
  if (!line) return []
  const style = styleNear(source, tokens, last, last)
  const write = (indentation: string) =>
    writeTokens(block, {
      ...writeContextAt(search, end, end, false, style, block),
      before: '',
      after: '',
      indentation,
    })
  const insert = (offset: number, text: string): Edit[] => [{ start: offset, actual: '', expected: text }]
  const newLine = style.lineEnd
  const container = indentationAfter(line)
  switch (line.lineKind) {
    case 'flow': {
      const item = itemStart(lines, index)
      const paragraph = newLine + container.trimEnd() + newLine + container + write(container)
      if (!item) return [insert(line.end, paragraph)]
      const indentation = indentationAfter(item)
      const marker = `${item.container}${nextMarker(item.listMarker)}`
      return [insert(line.end, newLine + marker + write(indentation)), insert(line.end, paragraph)]
    }
    case 'answer':
      return [insert(line.end, newLine + container + write(container))]
    case 'code':
      return [insert(line.end, newLine + line.container + write(line.container))]
    case 'html':
      return htmlInsertion(source, tokens, last, end, write(''), insert)
    case 'cell':
      return [insert(end, `<br>${write('')}`)]
    case 'term':
      return [insert(line.end, `<br>${write('')}`)]
    default:
      return [insert(line.end, newLine + newLine + write(''))]
  }
}

/** Inserts text into HTML: as a sibling element if the previous text ends an `<li>`, `<p>`, `<dd>` or `<div>`. */
function htmlInsertion(
  source: string,
  tokens: readonly Token[],
  last: number,
  end: number,
  text: string,
  insert: (offset: number, text: string) => Edit[],
): Edit[][] {
  const next = tokens.slice(last + 1).find(({ kind }) => kind === 'block')
  const name = next && /^<\/(li|p|dd|div)>$/.exec(next.value)?.[1]
  const lineBreak = insert(end, `<br>${text}`)
  if (!next || name === undefined) return [lineBreak]
  const tagName = /^<\/([a-z]+)/i.exec(source.slice(next.start, next.end))?.[1] ?? name
  return [insert(next.end, `<${tagName}>${text}</${tagName}>`), lineBreak]
}

/** Returns the offset where a block ends, including closing formatting. */
function blockEnd(last: number, tokens: readonly Token[]): number {
  let index = last
  while (/^(?:mark|link|tag|gap)$/.test(tokens[index + 1]?.kind ?? '') && tokens[index + 1]?.side !== 'open')
    index += 1
  return tokens[index]?.end ?? 0
}

/** @returns the first line of the list item that contains a line */
function itemStart(lines: readonly SourceLine[], index: number): SourceLine | undefined {
  for (let at = index; at >= 0; at -= 1) {
    const line = lines[at]
    if (line?.lineKind !== 'flow') return undefined
    if (line.startsBlock) return line.listMarker === '' ? undefined : line
  }
  return undefined
}

/** `1. ` → `2. ` */
function nextMarker(marker: string): string {
  return marker.replace(/\d+(?=[.)]\s*$)/, (number) => `${Number(number) + 1}`)
}
