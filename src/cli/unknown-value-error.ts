import { didYouMean, UserError } from '../engine/index.js'

/**
 * Creates the error for a value that isn't one of a list: `Unknown format “jsn” — did you mean “json”?`
 *
 * @param what what the value names: `format`
 */
export function unknownValueError(what: string, value: string, names: readonly string[]): UserError {
  const hint = didYouMean(value, names) || `: must be one of ${names.join(', ')}.`
  return new UserError(2, `Unknown ${what} “${value}”${hint}`)
}
