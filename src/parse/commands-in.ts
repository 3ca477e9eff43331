import type { Command, NotesContent } from '../tree/index.js'

/** Returns all commands among nodes and their descendants, in reading order. */
export function commandsIn(nodes: readonly NotesContent[]): Command[] {
  return nodes.flatMap((node) => {
    if (node.type === 'command') return node
    if (node.type === 'chapter' || node.type === 'section' || node.type === 'example')
      return commandsIn(node.children)
    return []
  })
}
