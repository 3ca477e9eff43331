import { type Found, findAll } from '../../catalog/index.js'
import type { Command } from '../../tree/index.js'
import type { Rule } from '../rule.js'

export const duplicateCommand: Rule = {
  id: 'duplicate-command',
  scope: 'notebook',
  severity: 'info',
  isCorrectness: false,
  check({ notes }) {
    const first = new Map<string, Found<Command>>()
    return notes
      .flatMap((file) => findAll(file, 'command'))
      .flatMap((found) => {
        const earlier = first.get(found.node.value)
        if (!earlier) {
          first.set(found.node.value, found)
          return []
        }
        const place = `${earlier.notes.path ?? ''}:${earlier.node.position?.start.line ?? 1}`
        return {
          file: found.notes.path ?? '',
          position: found.node.position,
          reason: `“${found.node.value}” is noted already at ${place}`,
          note: 'One of them can go, or they stay: a card is made only once.',
        }
      })
  },
}
