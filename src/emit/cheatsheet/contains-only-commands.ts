import { withoutComments } from '../../parse/index.js'
import type { Command, Example } from '../../tree/index.js'

/**
 * Whether a code block contains nothing but commands and comments that describe them. If so, each command becomes a row.
 *
 *     # List the nodes
 *     docker node ls
 *     docker node rm NODE  # only if it is down
 */
export function containsOnlyCommands({ value, lang, turns, children }: Example): boolean {
  if (turns || children.length === 0) return false
  const code = withoutComments(value, lang).replace(/\\$/gm, '')
  const commands = children.map((command) => command.value).join('')
  if (removePromptsAndSpace(code) !== removePromptsAndSpace(commands)) return false
  const shown = new Set(children.flatMap(textsOf).flatMap(wordsOf))
  return wordsOf(value).every((word) => shown.has(word))
}

function textsOf({ value, description = '', children }: Command): string[] {
  return [value, description, ...children.map((option) => option.description ?? '')]
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function removePromptsAndSpace(text: string): string {
  return text.replace(/^\s*[$>] /gm, '').replace(/\s/g, '')
}
