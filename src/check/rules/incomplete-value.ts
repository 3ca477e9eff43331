import { entriesByNode } from '../../catalog/index.js'
import type { ShellLine, ShellWord } from '../../shell/index.js'
import type { Command } from '../../tree/index.js'
import type { Finding, Rule } from '../rule.js'

/** A value that ends where its second half should be: `-p 8080:`, `--name=`. */
export const incompleteValue: Rule = {
  id: 'incomplete-value',
  scope: 'file',
  severity: 'warning',
  isCorrectness: true,
  check(notebook) {
    return [...entriesByNode(notebook)].flatMap(([node, { file, id }]) =>
      incompleteWords(node.syntax).map(({ text, position }): Finding => {
        const isMapping = /^\d+:$/.test(text)
        return {
          file,
          command: id,
          position: position ?? node.position,
          reason: isMapping ? `Port mapping “${text}” has no second port` : `“${text}” has no value`,
          note: `Write what comes after “${text.slice(-1)}” in “${shorten(node)}”.`,
        }
      }),
    )
  },
}

function incompleteWords(syntax: ShellLine): ShellWord[] {
  return syntax.commands.flatMap(({ words }) =>
    words.filter(({ text, role, attached }, index) =>
      role === 'option'
        ? // awk -F=: a letter and its value, which is the sign itself.
          attached === '' && text.startsWith('--')
        : role === 'argument' && words[index - 1]?.role === 'option' && /^[\w.-]+:$/.test(text),
    ),
  )
}

function shorten({ value }: Command): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value
}
