/** A range of numbers, such as lines or offsets. */
export interface Range {
  from: number
  to: number
}

/** Sorts ranges and merges those that overlap or touch. */
export function mergeRanges(ranges: readonly Readonly<Range>[]): Range[] {
  const merged: Range[] = []
  for (const { from, to } of [...ranges].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}
