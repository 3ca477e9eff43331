import { createLineMatcher } from '../../ranges/index.js'
import type { Command, NotesContent } from '../../tree/index.js'
import { containsOnlyCommands } from './contains-only-commands.js'
import type { FileContext } from './file-context.js'
import { readCallout } from './read-callout.js'
import { readPicture } from './read-picture.js'
import { readProse } from './read-prose.js'
import { readQuestion } from './read-question.js'
import { addToRow, readRow } from './read-row.js'
import type { Row, SheetContent } from './sheet.js'

/** Reads the content of one chapter. A repeated command is shown once. */
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
      case 'card':
        return [readQuestion(node)]
      case 'prose': {
        const { prose, omitted } = readProse(node, fileContext.proseAmount)
        fileContext.omit(omitted)
        return prose ? [prose] : []
      }
      case 'chapter':
      case 'section': {
        const id = fileContext.uniqueId(node.slug || node.title, 'section')
        const children = readNodes(node.children, depth + 1)
        const page = node.page ? { page: node.page } : {}
        const isShown = children.length > 0 || fileContext.proseAmount === 'all'
        return isShown ? [{ type: 'group', id, title: node.title, depth, ...page, children }] : []
      }
    }
  }

  const readNodes = (siblings: readonly NotesContent[], depth: number): SheetContent[] => {
    const isRepeated = findRepeatedNodes(siblings)
    return siblings.flatMap((node) => (isRepeated(node) ? [] : readNode(node, depth)))
  }

  return readNodes(nodes, 1)
}

/** Finds cards that were made from a table, list or section, which is shown anyway, and terms in the answers of the other cards. */
function findRepeatedNodes(siblings: readonly NotesContent[]): (node: NotesContent) => boolean {
  const isShown = linesOf(siblings.filter(({ type }) => type !== 'card'))
  const isRepeatedCard = ({ type, position }: NotesContent) =>
    type === 'card' && position !== undefined && isShown(position.start.line)
  const isAnswer = linesOf(siblings.filter((node) => node.type === 'card' && !isRepeatedCard(node)))
  return (node) =>
    isRepeatedCard(node) ||
    (node.type === 'concept' && node.position !== undefined && isAnswer(node.position.start.line))
}

function linesOf(nodes: readonly NotesContent[]): (line: number) => boolean {
  return createLineMatcher(
    nodes.flatMap(({ position }) => (position ? [{ from: position.start.line, to: position.end.line }] : [])),
  )
}
