import type GithubSlugger from 'github-slugger'
import type { CommandEntry } from '../../catalog/index.js'
import type { Command, Notes, NotesContent } from '../../tree/index.js'
import type { Context } from '../emitter.js'
import { isOnlyCommands } from './only-commands.js'
import { readPicture } from './read-picture.js'
import { addToRow, readRow } from './read-row.js'
import type { Row, SheetContent } from './sheet.js'

/** What the readers of one file share. */
export interface SheetReader {
  notes: Notes
  /** The notebook's commands by `file:line:column`. */
  entries: ReadonlyMap<Command, CommandEntry>
  /** Why commands are not to be learned as they are, by `file:line:column`. */
  held: ReadonlyMap<string, string>
  /** Hands out ids, each once. */
  slugger: GithubSlugger
  files: NonNullable<Context['files']>
}

/** Reads the content of one chapter; headings with nothing under them to show are left out. */
export function readContent(nodes: readonly NotesContent[], reader: SheetReader): SheetContent[] {
  const rows = new Map<string, Row>()

  const readCommand = (node: Command): SheetContent[] => {
    const row = readRow(node, reader)
    const first = rows.get(row.value)
    if (first) addToRow(first, row)
    else rows.set(row.value, row)
    return first ? [] : [row]
  }

  const read = (node: NotesContent, depth: number): SheetContent[] => {
    switch (node.type) {
      case 'command':
        return readCommand(node)
      case 'example':
        return isOnlyCommands(node) ? node.children.flatMap(readCommand) : [node]
      case 'figure':
        return [readPicture(node, reader)]
      case 'callout':
      case 'concept':
      case 'shortcut':
        return [node]
      case 'chapter':
      case 'section': {
        const id = reader.slugger.slug(node.slug || node.title) || 'section'
        const children = node.children.flatMap((child) => read(child, depth + 1))
        const page = node.page ? { page: node.page } : {}
        return children.length > 0 ? [{ type: 'group', id, title: node.title, depth, ...page, children }] : []
      }
      // Prose and cards are for reading and learning, not for looking up.
      case 'prose':
      case 'card':
        return []
    }
  }

  return nodes.flatMap((node) => read(node, 1))
}
