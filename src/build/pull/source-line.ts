/** What a line of a Markdown file is, as far as a text written there must respect it. */
export type Place =
  /** A paragraph or list item. */
  | 'flow'
  /** A question or answer whose line ends are kept: `A: …`, or the lines around a `?`. */
  | 'answer'
  /** One line is one card: `front::back`. */
  | 'term'
  | 'heading'
  /** A row of a pipe table. */
  | 'cell'
  | 'html'
  /** A line within a fenced code block. */
  | 'code'
  /** No text: a blank line, a fence, a delimiter row, front matter. */
  | 'none'

export interface SourceLine {
  place: Place
  /** Offset of its first character. */
  start: number
  /** Offset of its text, after quote and list markers, `#` or `A:`. */
  textStart: number
  /** Offset of its line end. */
  end: number
  /** Quote markers and indentation, which the line shares with the lines of its container. */
  container: string
  /** List markers; empty if it starts no item. */
  listMarker: string
  /** Whether it starts a block: its text does not go on from the line before it. */
  startsBlock: boolean
}

/** @returns what a line that goes on from this one starts with */
export function indentationAfter({ container, listMarker }: SourceLine): string {
  return container + listMarker.replace(/[^\t]/g, ' ')
}

/** @returns the index of the line that an offset is in */
export function lineIndexAt(lines: readonly SourceLine[], offset: number): number {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
