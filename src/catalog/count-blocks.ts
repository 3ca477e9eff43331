import type { Notes } from '../tree/index.js'

export interface BlockCounts {
  total: number
  /** Those that are more than prose. */
  used: number
}

/** Counts the blocks of files, and those that were read as something. */
export function countBlocks(notes: readonly Notes[]): BlockCounts {
  const counts: BlockCounts = { total: 0, used: 0 }
  for (const { data } of notes)
    for (const [use, count] of Object.entries(data?.coverage.counts ?? {})) {
      counts.total += count
      if (use !== 'prose') counts.used += count
    }
  return counts
}
