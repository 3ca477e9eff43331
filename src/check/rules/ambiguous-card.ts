import { type CommandEntry, givensOf } from '../../catalog/index.js'
import { oneSpelling } from '../one-spelling.js'
import type { Rule } from '../rule.js'

/** Two commands in the same words, with the same givens, at the same place: no card can ask for one of them. */
export const ambiguousCard: Rule = {
  id: 'ambiguous-card',
  scope: 'notebook',
  severity: 'info',
  isCorrectness: false,
  check({ commands }, { knowledge }) {
    const asked = new Map<string, CommandEntry>()
    return commands.flatMap((entry) => {
      if (entry.description === undefined || entry.descriptionFrom !== 'notes') return []
      const { chapter, section = [], page } = entry
      const where = [chapter?.title, ...section, page?.label]
      const front = JSON.stringify([entry.description.toLowerCase(), givensOf(entry), where])
      const earlier = asked.get(front)
      if (!earlier) {
        asked.set(front, entry)
        return []
      }
      if (oneSpelling(earlier, knowledge) === oneSpelling(entry, knowledge)) return []
      return {
        file: entry.file,
        position: { start: entry, end: entry },
        reason: `“${entry.value}” is described in the same words as “${earlier.value}”`,
        note: 'Say in the descriptions what sets them apart: a card asks with them.',
      }
    })
  },
}
