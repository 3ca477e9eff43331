/** Thrown where a text would cost the parser more than any note that a person wrote. */
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
