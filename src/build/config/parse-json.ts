import { Failure } from '../failure.js'

/**
 * Parses JSON that a person wrote.
 *
 * @throws Failure with the place, line and column, of what is no JSON
 */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const offset = offsetOf(message, text)
    const before = text.slice(0, offset).split('\n')
    const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
    // Unexpected token '}', ..."a": [ } "... is not valid JSON
    const reason = message
      .replace(/, (?:\.{3})?"[\s\S]*$| in JSON at position[\s\S]*$/, '')
      // Of a pair of surrogates it names the first half.
      .replace(/\p{Surrogate}/u, String.fromCodePoint(text.codePointAt(offset) ?? 0))
    throw new Failure(2, `Config ${path}:${place} is no JSON: ${reason}.`)
  }
}

/** Where a text stops to be JSON. Of an unexpected character the engine names only which it is. */
function offsetOf(message: string, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1]
  if (position !== undefined) return Number(position)
  const [unexpected, character = ''] = /^Unexpected token '(.+?)'/su.exec(message) ?? []
  if (unexpected === undefined) return text.length
  // The shortest beginning that fails in the same way ends with it; found by halving, since every longer one does too.
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (failsWith(unexpected, text.slice(0, middle))) high = middle
    else low = middle + 1
  }
  return low - character.length
}

function failsWith(beginning: string, text: string): boolean {
  try {
    JSON.parse(text)
    return false
  } catch (error) {
    return error instanceof Error && error.message.startsWith(beginning)
  }
}
