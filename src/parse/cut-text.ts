/** A range of a text, by offsets. */
export interface OffsetRange {
  from: number
  to: number
}

/** A text with parts removed. Maps offsets between it and the original. */
export interface CutText {
  text: string
  /** Maps the start of a range to the original: after a cut at that offset. */
  originalStart(offset: number): number
  /** Maps the end of a range to the original: before a cut at that offset. */
  originalEnd(offset: number): number
  /** Maps an offset in the original to this text. */
  shortenedOffset(original: number): number
  /** Maps a range of this text to the original. */
  originalRange(span: OffsetRange): OffsetRange
}

/** Removes ranges, which may overlap, from a text. */
export function cutText(original: string, spans: readonly OffsetRange[]): CutText {
  const cuts = mergeRanges(spans)
  // The offset of each cut in the shortened text, and how much was removed up to its end.
  let removed = 0
  const marks = cuts.map(({ from, to }) => {
    const at = from - removed
    removed += to - from
    return { at, missing: removed }
  })
  let copiedTo = 0
  const parts = cuts.map(({ from, to }) => {
    const part = original.slice(copiedTo, from)
    copiedTo = to
    return part
  })
  const removedBefore = (isBefore: (at: number) => boolean): number =>
    marks[lastPassingIndex(marks, ({ at }) => isBefore(at))]?.missing ?? 0
  const originalStart = (offset: number) => offset + removedBefore((at) => at <= offset)
  const originalEnd = (offset: number) => offset + removedBefore((at) => at < offset)
  return {
    text: parts.join('') + original.slice(copiedTo),
    originalStart,
    originalEnd,
    shortenedOffset(offset) {
      const index = lastPassingIndex(cuts, ({ from }) => from <= offset)
      const [cut, mark] = [cuts[index], marks[index]]
      return cut && mark ? mark.at + Math.max(offset - cut.to, 0) : offset
    },
    originalRange: ({ from, to }) => ({
      from: originalStart(from),
      to: Math.max(originalEnd(to), originalStart(from)),
    }),
  }
}

/** Sorts ranges and merges overlapping ones. */
function mergeRanges(spans: readonly OffsetRange[]): OffsetRange[] {
  const result: OffsetRange[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else if (from < to) result.push({ from, to })
  }
  return result
}

/** Finds the index of the last item that passes, by binary search: passing items come first. Returns -1 if none passes. */
function lastPassingIndex<Item>(items: readonly Item[], passes: (item: Item) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && passes(item)) low = middle + 1
    else high = middle
  }
  return low - 1
}
