import type { Position } from 'unist'
import type { CutText } from './cut-text.js'
import type { Source } from './source.js'

/** The position in the original file of a position in its shortened text. */
export function restorePosition(position: Position, cut: CutText, original: Source): Position {
  const { start, end } = position
  if (start.offset === undefined || end.offset === undefined) return position
  const span = cut.spanOf({ from: start.offset, to: end.offset })
  return original.position(span.from, span.to)
}

/** Restores the positions of everything in a value, each once. */
export function restorePositions(value: unknown, cut: CutText, original: Source): void {
  const seen = new Set<object>()
  const restore = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return
    seen.add(part)
    for (const [key, child] of Object.entries(part)) {
      // The author's own keys may have any name.
      if (key === 'matter') continue
      if (key === 'position' && isPosition(child))
        (part as { position: Position }).position = restorePosition(child, cut, original)
      else restore(child)
    }
  }
  restore(value)
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value
}
