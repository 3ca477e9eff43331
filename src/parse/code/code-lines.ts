import type { Code } from 'mdast'
import type { Position } from 'unist'
import type { Source } from '../source.js'

export interface CodeLine {
  text: string
  /** The place of a part of the line, by offsets into `text`. */
  position(start: number, end: number): Position
}

/** The lines of a block of code with their places in the file; containers (`>`, indentation) are stepped over. */
export function codeLines(code: Code, source: Source): CodeLine[] {
  const start = code.position?.start.offset ?? 0
  const end = code.position?.end.offset ?? start
  let at = start
  const isFenced = /^\s*(?:`{3}|~{3})/.test(source.text.slice(start, end))
  if (isFenced) at = afterLine(source.text, at)
  return code.value.split(/\r?\n/).map((text) => {
    const lineEnd = afterLine(source.text, at)
    const line = source.text.slice(at, lineEnd)
    // A tab of which indentation took a part is spaces in `text` and none of them in the source.
    const lead = text.length - text.trimStart().length
    const found = line.includes(text) ? line.indexOf(text) : line.indexOf(text.trimStart()) - lead
    const offset = at + Math.max(found, 0)
    at = lineEnd
    return { text, position: (from, to) => source.position(offset + from, Math.min(offset + to, end)) }
  })
}

function afterLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  return newline === -1 ? text.length : newline + 1
}
