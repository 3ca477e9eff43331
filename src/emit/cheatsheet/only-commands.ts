import type { Example } from '../../tree/index.js'

/**
 * Whether a block of code holds its commands and nothing else; each is then a row like any other.
 *
 *     # List the nodes
 *     docker node ls
 */
export function isOnlyCommands({ value, turns, children }: Example): boolean {
  if (turns || children.length === 0) return false
  const code = value.replace(/^\s*#.*$/gm, '').replace(/\\$/gm, '')
  return squeeze(code) === squeeze(children.map((command) => command.value).join(''))
}

function squeeze(text: string): string {
  return text.replace(/^\s*[$>] /gm, '').replace(/\s/g, '')
}
