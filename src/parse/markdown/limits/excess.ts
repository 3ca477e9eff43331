/** Thrown when parsing a text would take too much time or stack. */
export class Excess extends Error {
  override name = 'Excess'

  /** @param line one-based */
  constructor(
    readonly reason: string,
    readonly line: number,
  ) {
    super(`${reason} (line ${line})`)
  }
}
