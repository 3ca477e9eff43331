import type { CommandEntry, Notebook } from '../../catalog/index.js'
import type { Span } from '../../shell/index.js'
import { cleanText } from './clean-text.js'

/**
 * Every noted line for search by eye, a line each: command, description, chapter, page, file, then its placeholders, parted by
 * tabs. A line noted again stands once; one that can't be shown as it is (control characters) is left out.
 */
export function recallTable(
  { commands }: Pick<Notebook, 'commands'>,
  isHeld: (entry: CommandEntry) => boolean,
): string {
  const entries = new Map<string, CommandEntry>()
  for (const entry of commands) {
    if (isHeld(entry) || cleanText(entry.value) !== entry.value) continue
    const earlier = entries.get(entry.value)
    if (!earlier || (earlier.description === undefined && entry.description !== undefined))
      entries.set(entry.value, entry)
  }
  return [...entries.values()].map((entry) => `${cellsOf(entry).join('\t')}\n`).join('')
}

function cellsOf({ value, description = '', chapter, page, file, syntax }: CommandEntry): string[] {
  const words = syntax.commands.flatMap((command) => command.words)
  const placeholders: Span[] = words.flatMap((word): readonly Span[] =>
    word.choices && word.placeholders.length === 0 ? [word] : word.placeholders,
  )
  return [
    value,
    ...[description, chapter?.title ?? '', page ? `p. ${page.label}` : '', file].map(cleanText),
    ...placeholders.map(({ start, end }) => value.slice(start, end)),
  ]
}
