import { type CommandEntry, literalsOf } from '../../catalog/index.js'
import { canonicalCommand } from '../canonical-command.js'
import type { Rule } from '../rule.js'

/** Reports different commands whose cards would ask the same question: same description, literals, substitutions, meanings of its options and location. */
export const ambiguousCard: Rule = {
  id: 'ambiguous-card',
  scope: 'notebook',
  severity: 'info',
  excludesCommand: false,
  check({ commands }, { knowledge }) {
    const entriesByFront = new Map<string, CommandEntry>()
    return commands.flatMap((entry) => {
      if (entry.description === undefined || entry.descriptionFrom !== 'notes') return []
      const { chapter, section = [], page } = entry
      const location = [chapter?.title, ...section, page?.label]
      const front = JSON.stringify([
        entry.description.toLowerCase(),
        literalsOf(entry),
        entry.knowledge?.substitutions ?? [],
        entry.knowledge?.options.map(({ description }) => description) ?? [],
        location,
      ])
      const earlier = entriesByFront.get(front)
      if (!earlier) {
        entriesByFront.set(front, entry)
        return []
      }
      if (canonicalCommand(earlier, knowledge) === canonicalCommand(entry, knowledge)) return []
      return {
        file: entry.file,
        position: { start: entry, end: entry },
        reason: `“${entry.value}” has the same description as “${earlier.value}”`,
        note: 'Describe how they differ, so that their cards ask different questions.',
      }
    })
  },
}
