import { type CommandEntry, findAll } from '../../catalog/index.js'
import { oneSpelling } from '../one-spelling.js'
import type { Rule } from '../rule.js'

/** `docker images` twice; `docker rm web` is `docker container rm web`, where knowledge says so. */
export const duplicateCommand: Rule = {
  id: 'duplicate-command',
  scope: 'notebook',
  severity: 'info',
  isCorrectness: false,
  check({ notes, commands }, { knowledge }) {
    const first = new Map<string, CommandEntry>()
    const nodes = notes.flatMap((file) => findAll(file, 'command'))
    // Entries are made of the nodes, one each, in the same order.
    return commands.flatMap((entry, index) => {
      const meaning = oneSpelling(entry, knowledge)
      const earlier = first.get(meaning)
      if (!earlier) {
        first.set(meaning, entry)
        return []
      }
      const place = `${earlier.file}:${earlier.line}`
      return {
        file: entry.file,
        position: nodes[index]?.node.position,
        reason:
          earlier.value === entry.value
            ? `“${entry.value}” is noted already at ${place}`
            : `“${entry.value}” is noted already at ${place}, as “${earlier.value}”`,
        note: 'One of them can go, or they stay: a card is made only once.',
      }
    })
  },
}
