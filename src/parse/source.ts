import type { Root } from 'mdast'
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { walk } from '../tree/index.js'

/** The Markdown text of one file, with offsets turned into places. */
export interface Source {
  text: string
  /** The place of a span, by offsets. */
  position(start: number, end: number): Position
}

const byteOrderMark = '\uFEFF'

export function createSource(file: VFile): Source {
  const text = String(file)
  const places = location(text)
  const hidden = text.startsWith(byteOrderMark) ? 1 : 0
  const point = (offset: number): Point => {
    const found = places.toPoint(offset) ?? { line: 1, column: 1, offset: 0 }
    // No editor shows the mark as a column.
    return found.line === 1 ? { ...found, column: Math.max(found.column - hidden, 1) } : found
  }
  return { text, position: (start, end) => ({ start: point(start), end: point(end) }) }
}

/** The parser leaves a byte order mark out of its offsets; with it, they count in the text as it was given. */
export function countByteOrderMark(root: Root, file: VFile): void {
  if (!String(file).startsWith(byteOrderMark)) return
  const counted = new Set<Point>()
  walk(root, ({ position }) => {
    for (const point of position ? [position.start, position.end] : []) {
      if (counted.has(point) || point.offset === undefined) continue
      counted.add(point)
      point.offset += 1
    }
  })
}
