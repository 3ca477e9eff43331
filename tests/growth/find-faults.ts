import { total, type Work } from './work.js'

/** Maximum factor by which the work may grow when the input doubles. */
export const maxGrowth = 2.3
/** Parts that do less than this, in blocks, are ignored: fixed work per file weighs too much in them. */
const minWork = 150_000
/** Parts with less than this share of the total are ignored too: the parser's guard does more work near its limit. */
const minShare = 0.2

/** The work for an input and for one that is twice as large. */
export interface Doubling {
  small: Work
  large: Work
  /** The work for a file of one letter, which is the same for every input. */
  base: Work
}

/**
 * Checks the growth of the total work, and of each part: a package, or a folder of `src`.
 *
 * @returns a line for each part that grows too fast, with the functions to blame
 */
export function findFaults({ small, large, base }: Doubling): string[] {
  const parts = [...new Set(['', ...[...large.keys()].map(partOf)])]
  return parts.flatMap((part) => {
    const isInPart = (name: string) => name.startsWith(part)
    const fixed = total(base, isInPart)
    const before = total(small, isInPart) - fixed
    const after = total(large, isInPart) - fixed
    if (after < Math.max(minWork, minShare * total(large)) || after <= maxGrowth * before) return []
    const functions = [...large]
      .filter(([name, count]) => isInPart(name) && count > maxGrowth * (small.get(name) ?? 0))
      .sort(([, one], [, other]) => other - one)
      .slice(0, 3)
      .map(([name, count]) => `${name} (${small.get(name) ?? 0} to ${count})`)
    const growth = before > 0 ? (after / before).toFixed(2) : '∞'
    return [`${part || 'all'}: ${growth} times, ${before} to ${after} blocks; ${functions.join(', ')}`]
  })
}

/** `node_modules/@a/b/`, `src/emit/anki/` */
function partOf(name: string): string {
  return /^(?:node_modules\/(?:@[^/]*\/)?[^/]*\/|(?:[^/:]*\/){1,3})/.exec(name)?.[0] ?? name
}
