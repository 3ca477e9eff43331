/** What the header of a column says about its cells. */
export type ColumnMeaning = 'command' | 'description' | 'options' | 'page' | 'example' | 'term'

/** Header words, in lower case and singular where they have both. */
export type HeaderWords = Readonly<Record<ColumnMeaning, readonly string[]>>

export const defaultHeaders: HeaderWords = {
  command: ['command', 'cmd', 'syntax', 'usage', 'code', 'run'],
  description: [
    'description',
    'what it does',
    'meaning',
    'purpose',
    'explanation',
    'note',
    'action',
    'result',
  ],
  options: ['option', 'other option', 'flag', 'parameter', 'argument', 'switch', 'switches', 'arg'],
  page: ['page', 'pg', 'pg.', 'p.', 'ref'],
  example: ['example', 'e.g.'],
  term: ['term', 'concept', 'word'],
}

/** The meaning of a header; `Commands` and `**Command**` as `command`. */
export function readHeader(text: string, words: HeaderWords): ColumnMeaning | undefined {
  const header = text.trim().toLowerCase()
  for (const [meaning, names] of Object.entries(words) as [ColumnMeaning, readonly string[]][])
    if (names.includes(header) || (header.endsWith('s') && names.includes(header.slice(0, -1))))
      return meaning
  return undefined
}
