import { findAll } from '../../catalog/index.js'
import type { Notes } from '../../tree/index.js'
import { count } from './summary.js'

/** `24 pieces of prose, 3 of them code`: what no shape knows, and is kept as it is. */
export function proseCount(notes: readonly Notes[]): string {
  const prose = notes.flatMap((file) => findAll(file, 'prose'))
  const code = notes
    .flatMap((file) => findAll(file, 'example'))
    .filter(({ node }) => node.children.length === 0)
  return [
    count(prose.length, 'piece').replace('piece', 'plain piece'),
    count(code.length, 'block').replace('block', 'other block'),
  ]
    .filter(Boolean)
    .join(', ')
}
