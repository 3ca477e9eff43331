import { parseNotes } from '../../src/parse/index.js'

/** Returns the parsed content of a file, without positions and file metadata. */
export function contentOf(text: string): unknown {
  const { title, lead, children } = parseNotes(text)
  return JSON.parse(
    JSON.stringify({ title, lead, children }, (key, value: unknown) =>
      key === 'position' || key === 'spread' ? undefined : value,
    ),
  )
}
