import type { Command, NotesContent } from '../../tree/index.js'
import { containsOnlyCommands } from './contains-only-commands.js'
import type { FileContext } from './file-context.js'
import { readCallout } from './read-callout.js'
import { readPicture } from './read-picture.js'
import { addToRow, readRow } from './read-row.js'
import type { Row, SheetContent } from './sheet.js'

/** Reads the content of one chapter, without empty sections. */
export function readContent(nodes: readonly NotesContent[], fileContext: FileContext): SheetContent[] {
  const rows = new Map<string, Row>()

  const readCommand = (node: Command): SheetContent[] => {
    const row = readRow(node, fileContext)
    const existing = rows.get(row.value)
    if (existing) addToRow(existing, row)
    else rows.set(row.value, row)
    return existing ? [] : [row]
  }

  const readNode = (node: NotesContent, depth: number): SheetContent[] => {
    switch (node.type) {
      case 'command':
        return readCommand(node)
      case 'example':
        return containsOnlyCommands(node) ? node.children.flatMap(readCommand) : [node]
      case 'figure':
        return [readPicture(node, fileContext)]
      case 'callout':
        return [readCallout(node, fileContext.notes.data?.language ?? 'en')]
      case 'concept':
      case 'shortcut':
        return [node]
      case 'chapter':
      case 'section': {
        const id = fileContext.uniqueId(node.slug || node.title, 'section')
        const children = node.children.flatMap((child) => readNode(child, depth + 1))
        const page = node.page ? { page: node.page } : {}
        return children.length > 0 ? [{ type: 'group', id, title: node.title, depth, ...page, children }] : []
      }
      // Prose and cards are for studying, not for looking things up.
      case 'prose':
      case 'card':
        return []
    }
  }

  return nodes.flatMap((node) => readNode(node, 1))
}
