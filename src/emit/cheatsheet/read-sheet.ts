import GithubSlugger from 'github-slugger'
import type { Notebook } from '../../catalog/index.js'
import type { Notes, NotesContent } from '../../tree/index.js'
import type { Context } from '../emitter.js'
import { readContent, type SheetReader } from './read-content.js'
import { entriesByPlace } from './read-row.js'
import type { Block, Sheet } from './sheet.js'

/** Selects what a sheet shows of a notebook, in reading order. */
export function readSheet(notebook: Notebook, context: Context = {}): Sheet {
  const slugger = new GithubSlugger()
  const entries = entriesByPlace(notebook)
  const blocks = notebook.notes.flatMap((notes) => {
    const reader: SheetReader = { notes, entries, slugger, files: context.files ?? new Map() }
    return readBlocks(notes, notebook, reader)
  })
  const main = notebook.notes.find(({ title }) => title === notebook.title)
  const lead = main?.lead
  return { title: notebook.title, language: languageOf(notebook), blocks, ...(lead ? { lead } : {}) }
}

/** One block for each chapter, and one for what stands outside of them. */
function readBlocks(notes: Notes, notebook: Notebook, reader: SheetReader): Block[] {
  const blocks: Block[] = []
  let loose: NotesContent[] = []
  const flush = () => {
    const title = notes.title === notebook.title || blocks.length > 0 ? undefined : notes.title
    push(loose, title === undefined ? {} : { title })
    loose = []
  }
  const push = (
    nodes: readonly NotesContent[],
    heading: Pick<Block, 'title' | 'number' | 'page'>,
    slug?: string,
  ) => {
    const children = readContent(nodes, reader)
    if (children.length > 0)
      blocks.push({
        id: reader.slugger.slug(slug || heading.title || 'notes') || 'block',
        ...heading,
        children,
      })
  }
  for (const node of notes.children) {
    if (node.type !== 'chapter') {
      loose.push(node)
      continue
    }
    flush()
    const { title, number, page } = node
    push(
      node.children,
      { title, ...(number === undefined ? {} : { number }), ...(page ? { page } : {}) },
      node.slug,
    )
  }
  flush()
  return blocks
}

function languageOf({ notes }: Notebook): string {
  for (const { matter } of notes) {
    const language = matter?.lang ?? matter?.language
    if (typeof language === 'string' && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(language)) return language
  }
  return 'en'
}
