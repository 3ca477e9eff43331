import type { Position } from 'unist'
import type { CutText } from './cut-text.js'
import type { Source } from './source.js'

/** Maps a position in the shortened text to the original file. */
export function restorePosition(position: Position, cut: CutText, original: Source): Position {
  const { start, end } = position
  if (start.offset === undefined || end.offset === undefined) return position
  const span = cut.originalRange({ from: start.offset, to: end.offset })
  return original.position(span.from, span.to)
}

/** Restores all positions in a value, at any depth. Each object is restored once. */
export function restorePositions(value: unknown, cut: CutText, original: Source): void {
  const seen = new Set<object>()
  const restore = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return
    seen.add(part)
    for (const [key, child] of Object.entries(part)) {
      // Front matter may contain any key.
      if (key === 'frontmatter') continue
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
