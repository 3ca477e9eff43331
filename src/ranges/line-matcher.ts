import { partitionPoint } from './partition-point.js'

/**
 * Creates a function that tells whether a line is in one of many ranges. Ranges may overlap.
 *
 * @param ranges first and last lines, 1-based
 */
export function createLineMatcher(
  ranges: readonly { readonly from: number; readonly to: number }[],
): (line: number) => boolean {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of [...ranges].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return (line) => (merged[partitionPoint(merged, ({ to }) => to < line)]?.from ?? Infinity) <= line
}
