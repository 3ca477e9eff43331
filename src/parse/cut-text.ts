/** A part of a text, by offsets. */
export interface Span {
  from: number
  to: number
}

/** A text with parts cut out. Its offsets can be turned into those of the original. */
export interface CutText {
  text: string
  /** The offset in the original of what starts at an offset here: behind a cut. */
  startOf(offset: number): number
  /** The offset in the original of what ends at an offset here: before a cut. */
  endOf(offset: number): number
  /** The offset here of an offset in the original. */
  offsetOf(original: number): number
  /** The span in the original of a span here. */
  spanOf(span: Span): Span
}

/** Cuts spans out of a text; they may overlap. */
export function cutText(original: string, spans: readonly Span[]): CutText {
  const cuts = merged(spans)
  // Where each cut is in the shortened text, and how much is missing behind it.
  let missing = 0
  const marks = cuts.map(({ from, to }) => {
    const at = from - missing
    missing += to - from
    return { at, missing }
  })
  let kept = 0
  const parts = cuts.map(({ from, to }) => {
    const part = original.slice(kept, from)
    kept = to
    return part
  })
  const missingAt = (isBehind: (at: number) => boolean): number =>
    marks[lastIndex(marks, ({ at }) => isBehind(at))]?.missing ?? 0
  const startOf = (offset: number) => offset + missingAt((at) => at <= offset)
  const endOf = (offset: number) => offset + missingAt((at) => at < offset)
  return {
    text: parts.join('') + original.slice(kept),
    startOf,
    endOf,
    offsetOf(offset) {
      const index = lastIndex(cuts, ({ from }) => from <= offset)
      const [cut, mark] = [cuts[index], marks[index]]
      return cut && mark ? mark.at + Math.max(offset - cut.to, 0) : offset
    },
    spanOf: ({ from, to }) => ({ from: startOf(from), to: Math.max(endOf(to), startOf(from)) }),
  }
}

/** In order, without overlaps. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else if (from < to) result.push({ from, to })
  }
  return result
}

/** The index of the last item that passes, where all that pass come first; -1 if none does. */
function lastIndex<Item>(items: readonly Item[], passes: (item: Item) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && passes(item)) low = middle + 1
    else high = middle
  }
  return low - 1
}
