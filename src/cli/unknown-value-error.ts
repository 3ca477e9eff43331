import { didYouMean, UserError } from '../engine/index.js'

/**
 * Creates the error for a value that isn't in a list: `Unknown format “jsn” — did you mean “json”?`
 *
 * @param what the kind of value: `format`
 */
export function unknownValueError(what: string, value: string, allowedValues: readonly string[]): UserError {
  const hint = didYouMean(value, allowedValues) || `: must be one of ${allowedValues.join(', ')}.`
  return new UserError(2, `Unknown ${what} “${value}”${hint}`)
}
