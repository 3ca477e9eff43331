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

/** Functions that run less often than this in the largest input are ignored. */
const minCount = 3000
/** What compares each item with others, but not with more than a fixed number of them. */
const bounded: Readonly<Record<string, string>> = {
  'src/emit/ledger/match-edits.ts': 'compares a note with at most 200 removed ones',
  'src/emit/ledger/text-similarity.ts': 'compares their texts',
  'src/emit/ledger/words.ts': 'reads the words of these',
}

/**
 * Finds functions of this project whose work grows with the square of the input, even if that is still little. Work in dependencies
 * is limited by the parser's meter.
 *
 * @param works the work for an input, one twice as large, and one four times as large
 */
export function findQuadraticFunctions([small, middle, large]: readonly [Work, Work, Work]): string[] {
  return [...large].flatMap(([name, count]) => {
    const [before = 0, between = 0] = [small.get(name), middle.get(name)]
    // The increase too, because the smallest input may be a special case.
    const isQuadratic =
      between > 3 * before && count > 3.3 * between && count - between > 3.3 * (between - before)
    const isIgnored = count < minCount || before === 0 || !name.startsWith('src/')
    if (!isQuadratic || isIgnored || name.replace(/:.*/, '') in bounded) return []
    return [`${name}: ${before}, ${between}, ${count} blocks`]
  })
}

/** `node_modules/@a/b/`, `src/emit/anki/` */
function partOf(name: string): string {
  return /^(?:node_modules\/(?:@[^/]*\/)?[^/]*\/|(?:[^/:]*\/){1,3})/.exec(name)?.[0] ?? name
}
