import { findAll, simpleCommands } from '../../catalog/index.js'
import type { Command } from '../../tree/index.js'
import type { Rule } from '../rule.js'

/** A description that speaks of `<image>` beside a command that has other placeholders, and not this one. */
export const undefinedPlaceholder: Rule = {
  id: 'undefined-placeholder',
  scope: 'file',
  severity: 'info',
  isCorrectness: false,
  check({ notes }) {
    return notes.flatMap((file) =>
      findAll(file, 'command').flatMap(({ node }) => {
        const own = placeholdersOf(node)
        if (own.size === 0) return []
        return namesIn(node.description ?? '')
          .filter((name) => !own.has(normal(name)))
          .map((name) => ({
            file: file.path ?? '',
            position: node.position,
            reason: `The description speaks of “<${name}>”, which “${node.value}” does not have`,
            note: 'Write the same name in both.',
          }))
      }),
    )
  },
}

function placeholdersOf({ syntax, children }: Command): ReadonlySet<string> {
  const words = simpleCommands(syntax).flatMap((command) => command.words)
  const inWords = words.flatMap(({ placeholders }) => placeholders.map(({ name }) => name))
  const inOptions = children.flatMap(({ argument, value }) => [argument ?? '', ...namesIn(value)])
  return new Set([...inWords, ...inOptions].map(normal))
}

function normal(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '-')
}

/** `<name>`, and no tag of HTML. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/<([a-z][\w -]{1,40})>/gi)].map(([, name = '']) => name)
}
