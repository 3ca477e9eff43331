import type { Root } from 'mdast'
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { walk } from '../tree/index.js'
import { detectLanguage } from './language.js'

/** The Markdown text of one file; converts offsets to positions. */
export interface Source {
  text: string
  /** The language that the text is written in, as an IETF language tag. */
  readonly language: string
  /** Returns the position of a range of offsets. */
  position(start: number, end: number): Position
}

const byteOrderMark = '\uFEFF'

/** @param declaredLanguage returns the language that front matter or the config declares; default: it is detected */
export function createSource(file: VFile, declaredLanguage?: () => string | undefined): Source {
  const text = String(file)
  const lines = location(text)
  const byteOrderMarkLength = text.startsWith(byteOrderMark) ? 1 : 0
  const point = (offset: number): Point => {
    const found = lines.toPoint(offset) ?? { line: 1, column: 1, offset: 0 }
    // Editors don't count the byte order mark as a column.
    return found.line === 1 ? { ...found, column: Math.max(found.column - byteOrderMarkLength, 1) } : found
  }
  let language: string | undefined
  return {
    text,
    get language() {
      language ??= declaredLanguage?.() ?? detectLanguage(text)
      return language
    },
    position: (start, end) => ({ start: point(start), end: point(end) }),
  }
}

/** Shifts all offsets by the byte order mark, which the Markdown parser doesn't count. */
export function shiftForByteOrderMark(root: Root, file: VFile): void {
  if (!String(file).startsWith(byteOrderMark)) return
  const shifted = new Set<Point>()
  walk(root, ({ position }) => {
    for (const point of position ? [position.start, position.end] : []) {
      if (shifted.has(point) || point.offset === undefined) continue
      shifted.add(point)
      point.offset += 1
    }
  })
}
