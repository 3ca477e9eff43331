import type { Chapter, NotesContent, Section } from '../../tree/index.js'
import type { FileContext } from './file-context.js'
import { readContent } from './read-content.js'
import type { Block } from './sheet.js'

/**
 * Reads one file into blocks: one per chapter, and one per run of content outside chapters. In a file with the title of the sheet,
 * each section at the top level is a block too, and the file gets no heading.
 *
 * @param title title of the sheet
 */
export function readBlocks(fileContext: FileContext, title: string): Block[] {
  const { notes } = fileContext
  const hasSheetTitle = notes.title === title
  const blocks: Block[] = []
  let outsideChapters: NotesContent[] = []

  const addBlock = (
    nodes: readonly NotesContent[],
    heading: Pick<Block, 'title' | 'number' | 'page'>,
    slug = '',
  ) => {
    // Reserve the id of the heading before reading the children.
    const id = fileContext.uniqueId(slug || heading.title || 'notes', 'block')
    const children = readContent(nodes, fileContext)
    if (children.length > 0 || fileContext.proseAmount === 'all') blocks.push({ id, ...heading, children })
  }
  const flush = () => {
    if (outsideChapters.length > 0)
      addBlock(outsideChapters, hasSheetTitle || blocks.length > 0 ? {} : { title: notes.title })
    outsideChapters = []
  }

  for (const node of notes.children) {
    if (node.type === 'chapter' || (hasSheetTitle && node.type === 'section')) {
      flush()
      addBlock(node.children, headingOf(node), node.slug)
    } else outsideChapters.push(node)
  }
  flush()
  return blocks
}

function headingOf(node: Chapter | Section): Pick<Block, 'title' | 'number' | 'page'> {
  const number = node.type === 'chapter' ? node.number : undefined
  return {
    title: node.title,
    ...(number === undefined ? {} : { number }),
    ...(node.page ? { page: node.page } : {}),
  }
}
