import type { Code } from 'mdast'
import type { Position } from 'unist'
import type { Source } from '../source.js'

export interface CodeLine {
  text: string
  /** Returns the position of a range of offsets in `text`. */
  position(start: number, end: number): Position
}

/** Returns the lines of a code block with their positions, skipping container markers (`>`, indentation). */
export function codeLines(code: Code, source: Source): CodeLine[] {
  const start = code.position?.start.offset ?? 0
  const end = code.position?.end.offset ?? start
  let at = start
  const isFenced = /^\s*(?:`{3}|~{3})/.test(source.text.slice(start, end))
  if (isFenced) at = nextLineStart(source.text, at)
  return code.value.split(/\r?\n/).map((text) => {
    const lineEnd = nextLineStart(source.text, at)
    const line = source.text.slice(at, lineEnd)
    // A tab that is partly indentation becomes spaces in `text` that aren't in the source.
    const lead = text.length - text.trimStart().length
    const column = line.includes(text) ? line.indexOf(text) : line.indexOf(text.trimStart()) - lead
    const offset = at + Math.max(column, 0)
    at = lineEnd
    return { text, position: (from, to) => source.position(offset + from, Math.min(offset + to, end)) }
  })
}

function nextLineStart(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  return newline === -1 ? text.length : newline + 1
}
