import { mergeRanges, type Range } from './merge-ranges.js'
import { partitionPoint } from './partition-point.js'

/**
 * Creates a function that tells whether a line is in one of many ranges. Ranges may overlap.
 *
 * @param ranges first and last lines, 1-based
 */
export function createLineMatcher(ranges: readonly Readonly<Range>[]): (line: number) => boolean {
  const merged = mergeRanges(ranges)
  return (line) => (merged[partitionPoint(merged, ({ to }) => to < line)]?.from ?? Infinity) <= line
}
