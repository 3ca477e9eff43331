import { findAll } from '../../catalog/index.js'
import type { Notes } from '../../tree/index.js'
import { formatCount } from './summary.js'

/** Formats the number of blocks that no shape recognized: `24 other text blocks, 3 other code blocks`. */
export function proseCount(notes: readonly Notes[]): string {
  const prose = notes.flatMap((file) => findAll(file, 'prose'))
  const code = notes
    .flatMap((file) => findAll(file, 'example'))
    .filter(({ node }) => node.children.length === 0)
  return [formatCount(prose.length, 'other text block'), formatCount(code.length, 'other code block')]
    .filter(Boolean)
    .join(', ')
}
