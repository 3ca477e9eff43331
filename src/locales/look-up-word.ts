/** Returns the value of a word, or of the word that it is the plural of: in `-s` or `-es`. */
export function lookUpWord<Value>(values: ReadonlyMap<string, Value>, word: string): Value | undefined {
  for (const ending of ['', 's', 'es']) {
    const value = word.endsWith(ending) ? values.get(word.slice(0, word.length - ending.length)) : undefined
    if (value !== undefined) return value
  }
  return undefined
}
