import { entriesByNode } from '../../catalog/index.js'
import type { ShellLine, ShellWord } from '../../shell/index.js'
import type { Command } from '../../tree/index.js'
import type { Finding, Rule } from '../rule.js'

/** Reports values whose second half is missing: `-p 8080:`, `--name=`. */
export const incompleteValue: Rule = {
  id: 'incomplete-value',
  scope: 'file',
  severity: 'warning',
  excludesCommand: true,
  check(notebook) {
    return [...entriesByNode(notebook)].flatMap(([node, { file, id }]) =>
      incompleteWords(node.syntax).map(({ text, position }): Finding => {
        const isMapping = /^\d+:$/.test(text)
        return {
          file,
          commandId: id,
          position: position ?? node.position,
          reason: isMapping ? `Port mapping “${text}” has no container port` : `“${text}” has no value`,
          note: `Add what is missing after “${text.slice(-1)}” in “${shorten(node)}”.`,
        }
      }),
    )
  },
}

function incompleteWords(syntax: ShellLine): ShellWord[] {
  return syntax.commands.flatMap(({ words }) =>
    words.filter(({ text, role, attached }, index) =>
      role === 'option'
        ? // In `awk -F=`, the `=` is the value itself.
          attached === '' && text.startsWith('--')
        : role === 'argument' && words[index - 1]?.role === 'option' && /^[\w.-]+:$/.test(text),
    ),
  )
}

function shorten({ value }: Command): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value
}
