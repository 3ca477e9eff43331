import { withoutComments } from '../../parse/index.js'
import type { Example } from '../../tree/index.js'

/**
 * Whether a code block contains nothing but commands and comments. If so, each command becomes a row.
 *
 *     # List the nodes
 *     docker node ls
 *     docker node rm NODE  # only if it is down
 */
export function containsOnlyCommands({ value, lang, turns, children }: Example): boolean {
  if (turns || children.length === 0) return false
  const code = withoutComments(value, lang).replace(/\\$/gm, '')
  return (
    removePromptsAndSpace(code) === removePromptsAndSpace(children.map((command) => command.value).join(''))
  )
}

function removePromptsAndSpace(text: string): string {
  return text.replace(/^\s*[$>] /gm, '').replace(/\s/g, '')
}
