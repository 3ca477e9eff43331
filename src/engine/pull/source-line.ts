/** The kind of a Markdown line, which determines how text is written there. */
export type LineKind =
  /** A paragraph or list item. */
  | 'flow'
  /** A question or answer, where line ends are significant: `A: …`, or the lines around a `?`. */
  | 'answer'
  /** A one-line card: `front::back`. */
  | 'term'
  | 'heading'
  /** A row of a pipe table. */
  | 'cell'
  | 'html'
  /** A line within a fenced code block. */
  | 'code'
  /** A line without text: blank, a fence, a delimiter row, front matter. */
  | 'none'

export interface SourceLine {
  lineKind: LineKind
  /** Offset of the first character. */
  start: number
  /** Offset of the text, after quote and list markers, `#` or `A:`. */
  textStart: number
  /** Offset of the line end. */
  end: number
  /** Quote markers and indentation, shared with the other lines of the container. */
  container: string
  /** List markers; empty if the line doesn't start a list item. */
  listMarker: string
  /** Whether the line starts a block instead of continuing the previous line. */
  startsBlock: boolean
}

/** @returns the prefix of a line that continues this one */
export function indentationAfter({ container, listMarker }: SourceLine): string {
  return container + listMarker.replace(/[^\t]/g, ' ')
}

/** @returns the index of the line that contains an offset */
export function lineIndexAt(lines: readonly SourceLine[], offset: number): number {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
