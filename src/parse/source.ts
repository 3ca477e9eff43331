import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'

/** The Markdown text of one file, with offsets turned into places. */
export interface Source {
  text: string
  /** The place of a span, by offsets. */
  position(start: number, end: number): Position
}

export function createSource(file: VFile): Source {
  // The parser leaves a byte order mark out of all places.
  const text = String(file).replace(/^\uFEFF/, '')
  const places = location(text)
  const point = (offset: number): Point => places.toPoint(offset) ?? { line: 1, column: 1, offset: 0 }
  return { text, position: (start, end) => ({ start: point(start), end: point(end) }) }
}
