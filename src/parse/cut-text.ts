import { mergeRanges, partitionPoint } from '../ranges/index.js'

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
  const cuts = mergeRanges(spans.filter(({ from, to }) => from < to))
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
    marks[partitionPoint(marks, ({ at }) => isBefore(at)) - 1]?.missing ?? 0
  const originalStart = (offset: number) => offset + removedBefore((at) => at <= offset)
  const originalEnd = (offset: number) => offset + removedBefore((at) => at < offset)
  return {
    text: parts.join('') + original.slice(copiedTo),
    originalStart,
    originalEnd,
    shortenedOffset(offset) {
      const index = partitionPoint(cuts, ({ from }) => from <= offset) - 1
      const [cut, mark] = [cuts[index], marks[index]]
      return cut && mark ? mark.at + Math.max(offset - cut.to, 0) : offset
    },
    originalRange: ({ from, to }) => ({
      from: originalStart(from),
      to: Math.max(originalEnd(to), originalStart(from)),
    }),
  }
}
