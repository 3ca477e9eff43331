import type { Command, NotesContent } from '../tree/index.js'

/** All commands among nodes and below them, in reading order. */
export function commandsIn(nodes: readonly NotesContent[]): Command[] {
  return nodes.flatMap((node) => {
    if (node.type === 'command') return node
    if (node.type === 'chapter' || node.type === 'section' || node.type === 'example')
      return commandsIn(node.children)
    return []
  })
}
