import { type CommandEntry, findAll } from '../../catalog/index.js'
import { canonicalCommand } from '../canonical-command.js'
import type { Rule } from '../rule.js'

/** Reports commands that the notes already have, including under an alias: `docker rm web` and `docker container rm web`. */
export const duplicateCommand: Rule = {
  id: 'duplicate-command',
  scope: 'notebook',
  severity: 'info',
  excludesCommand: false,
  check({ notes, commands }, { knowledge }) {
    const firstEntries = new Map<string, CommandEntry>()
    const nodes = notes.flatMap((file) => findAll(file, 'command'))
    // Entries and nodes are in the same order, one entry per node.
    return commands.flatMap((entry, index) => {
      const canonical = canonicalCommand(entry, knowledge)
      const earlier = firstEntries.get(canonical)
      if (!earlier) {
        firstEntries.set(canonical, entry)
        return []
      }
      const location = `${earlier.file}:${earlier.line}`
      return {
        file: entry.file,
        position: nodes[index]?.node.position,
        reason:
          earlier.value === entry.value
            ? `“${entry.value}” is already listed at ${location}`
            : `“${entry.value}” is already listed at ${location}, as “${earlier.value}”`,
        note: 'Remove one of them, or keep both: only one card is created.',
      }
    })
  },
}
