import { findAll, simpleCommands } from '../../catalog/index.js'
import type { Command } from '../../tree/index.js'
import type { Rule } from '../rule.js'

/** Reports placeholders in a description, such as `<image>`, that its command doesn't have. */
export const undefinedPlaceholder: Rule = {
  id: 'undefined-placeholder',
  scope: 'file',
  severity: 'info',
  excludesCommand: false,
  check({ notes }) {
    return notes.flatMap((file) =>
      findAll(file, 'command').flatMap(({ node }) => {
        const placeholders = placeholderNames(node)
        if (placeholders.size === 0) return []
        return findNames(node.description ?? '')
          .filter((name) => !placeholders.has(normalizeName(name)))
          .map((name) => ({
            file: file.path ?? '',
            position: node.position,
            reason: `The description mentions “<${name}>”, but “${node.value}” has no such placeholder`,
            note: 'Use the same name in both.',
          }))
      }),
    )
  },
}

function placeholderNames({ syntax, children }: Command): ReadonlySet<string> {
  const words = simpleCommands(syntax).flatMap((command) => command.words)
  const inWords = words.flatMap(({ placeholders }) => placeholders.map(({ name }) => name))
  const inOptions = children.flatMap(({ argument, value }) => [argument ?? '', ...findNames(value)])
  return new Set([...inWords, ...inOptions].map(normalizeName))
}

function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '-')
}

/** Finds placeholders such as `<name>`, but not closing HTML tags. */
function findNames(text: string): string[] {
  return [...text.matchAll(/<([a-z][\w -]{1,40})>/gi)].map(([, name = '']) => name)
}
