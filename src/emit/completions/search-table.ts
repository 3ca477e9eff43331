import type { CommandEntry, Notebook } from '../../catalog/index.js'
import type { Span } from '../../shell/index.js'
import { cleanText, withoutUnprintable } from './clean-text.js'

/**
 * Prints the table for searching all commands, one per line: command, description, chapter, page, file and placeholders,
 * separated by tabs. Duplicate commands are merged; commands with control characters are skipped.
 */
export function searchTable(
  { commands }: Pick<Notebook, 'commands'>,
  isExcluded: (entry: CommandEntry) => boolean,
): string {
  const entries = new Map<string, CommandEntry>()
  for (const entry of commands) {
    if (isExcluded(entry) || withoutUnprintable(entry.value) !== entry.value) continue
    const existing = entries.get(entry.value)
    if (!existing || (existing.description === undefined && entry.description !== undefined))
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
