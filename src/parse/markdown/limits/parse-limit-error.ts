/** Thrown when parsing a text would take too much time or stack. */
export class ParseLimitError extends Error {
  override name = 'ParseLimitError'

  /** @param line 1-based */
  constructor(
    readonly reason: string,
    readonly line: number,
  ) {
    super(`${reason} (line ${line})`)
  }
}
