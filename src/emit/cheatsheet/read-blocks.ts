import type { Chapter, NotesContent, Section } from '../../tree/index.js'
import { readContent, type SheetReader } from './read-content.js'
import type { Block } from './sheet.js'

/**
 * Reads one file: a block for each chapter, and one for what stands outside of them.
 *
 * @param title the sheet's; a file of that title needs no heading of its own, and its sections stand for chapters
 */
export function readBlocks(reader: SheetReader, title: string): Block[] {
  const { notes } = reader
  const isMain = notes.title === title
  const blocks: Block[] = []
  let loose: NotesContent[] = []

  const push = (
    nodes: readonly NotesContent[],
    heading: Pick<Block, 'title' | 'number' | 'page'>,
    slug = '',
  ) => {
    // The heading comes before what is under it, so it has the first choice of an id.
    const id = reader.slugger.slug(slug || heading.title || 'notes') || 'block'
    const children = readContent(nodes, reader)
    if (children.length > 0) blocks.push({ id, ...heading, children })
  }
  const flush = () => {
    if (loose.length > 0) push(loose, isMain || blocks.length > 0 ? {} : { title: notes.title })
    loose = []
  }

  for (const node of notes.children) {
    if (node.type === 'chapter' || (isMain && node.type === 'section')) {
      flush()
      push(node.children, headingOf(node), node.slug)
    } else loose.push(node)
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
