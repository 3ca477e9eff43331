import type { Piece } from '../shapes/shape.js'
import { type LineEntry, placeOfEntry } from './line-entry.js'

/** Returns the pieces of a line, each with what the line says about it; none for a line that describes nothing. */
export function piecesOfEntry(entry: LineEntry | undefined, isUniformlyDescribed: boolean): Piece[] {
  if (!entry) return []
  const { description, page, result: example } = entry
  const place = placeOfEntry(entry)
  return entry.pieces.map(({ value, position }) => ({
    text: value,
    position,
    place,
    isUniformlyDescribed,
    description,
    example,
    page,
  }))
}
