import { type CommandEntry, findAll, type Knowledge } from '../../catalog/index.js'
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
      const meaning = withOnePath(entry, knowledge)
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

/** The line, with the first of all paths that mean the same. */
function withOnePath({ value, path, syntax }: CommandEntry, knowledge: Knowledge | undefined): string {
  const aliases = knowledge?.find(path)?.aliases ?? []
  if (aliases.length === 0 || syntax.commands.length !== 1 || !value.startsWith(`${path.join(' ')}`))
    return value
  const [one = ''] = [path, ...aliases].map((names) => names.join(' ')).sort()
  return one + value.slice(path.join(' ').length)
}
