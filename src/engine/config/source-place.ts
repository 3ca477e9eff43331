/** A piece of a config file, for an error. */
export interface SourcePlace {
  /** One-based. */
  line: number
  /** One-based, in UTF-16 code units. */
  column: number
  /** In UTF-16 code units, at least 1, within the line. */
  length: number
}

/** Returns the place of an offset in a text; a piece over several lines ends with its first one. */
export function placeAt(text: string, offset: number, length: number): SourcePlace {
  const lines = text.slice(0, offset).split('\n')
  const [rest = ''] = text.slice(offset).split(/\r?\n/, 1)
  return {
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    length: Math.max(1, Math.min(length, rest.length)),
  }
}

/** In UTF-16 code units. Of a longer line, only the part around the place is shown. */
const maxWidth = 100

/**
 * Returns the line of a place, with carets below it.
 *
 *     3 │   "languge": "en",
 *       │   ^^^^^^^^^
 */
export function excerptAt(text: string, { line, column, length }: SourcePlace): string {
  const source = text.split(/\r?\n/)[line - 1] ?? ''
  const from = source.length > maxWidth ? Math.max(0, column - 1 - maxWidth / 2) : 0
  const shown = source.slice(from, from + maxWidth)
  const before = shown.slice(0, column - 1 - from).replace(/[^\t]/g, ' ')
  const carets = '^'.repeat(Math.min(length, shown.length - before.length || 1))
  const margin = ' '.repeat(`${line}`.length)
  return `  ${line} │ ${shown}\n  ${margin} │ ${before}${carets}`
}
