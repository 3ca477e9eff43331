/** Keys and indexes that lead to a value: `['emit', 1, 'deck']`. */
export type OptionsPath = readonly (string | number)[]

/** Thrown for an option that is unknown or has an invalid value. */
export class OptionsError extends TypeError {
  override name = 'OptionsError'

  /**
   * @param path leads to the wrong value
   * @param reason what is wrong with it, as the rest of a sentence that begins with the path: `must be a string, not 7`
   * @param place leads to what an editor should point at; for an unknown key, to the key, while the path leads to its object
   */
  constructor(
    readonly path: OptionsPath,
    readonly reason: string,
    readonly place: OptionsPath = path,
  ) {
    super(`${formatPath(path)} ${reason}`)
  }
}

/** Formats a path as `emit[1].deck`; the empty path is `the config`. */
export function formatPath(path: OptionsPath): string {
  const text = path.map((key, index) =>
    typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${key}`,
  )
  return text.join('') || 'the config'
}
