import { parseNotes } from '../../src/parse/index.js'

/** What a file says, without positions and without facts about how it is written. */
export function contentOf(text: string): unknown {
  const { title, lead, children } = parseNotes(text)
  return JSON.parse(
    JSON.stringify({ title, lead, children }, (key, value: unknown) =>
      key === 'position' || key === 'spread' ? undefined : value,
    ),
  )
}
