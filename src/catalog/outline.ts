import type { Chapter, Notes, NotesContent, Section } from '../tree/index.js'
import type { NodeWithAncestors, OutlineLocation } from './notebook.js'

/** Returns all nodes of a type in reading order, each with the headings above it. */
export function findAll<Type extends NotesContent['type']>(
  notes: Notes,
  type: Type,
): NodeWithAncestors<Extract<NotesContent, { type: Type }>>[] {
  const found: NodeWithAncestors<Extract<NotesContent, { type: Type }>>[] = []
  const walk = (nodes: readonly NotesContent[], chapter: Chapter | undefined, sections: Section[]) => {
    for (const node of nodes) {
      if (node.type === type)
        // Safe: the type was just compared.
        found.push({
          node: node as Extract<NotesContent, { type: Type }>,
          notes,
          sections,
          ...(chapter ? { chapter } : {}),
        })
      if (node.type === 'chapter') walk(node.children, node, [])
      else if (node.type === 'section') walk(node.children, chapter, [...sections, node])
      else if (node.type === 'example') walk(node.children, chapter, sections)
    }
  }
  walk(notes.children, undefined, [])
  return found
}

/** Nodes below the same heading share these objects, since there may be thousands of nodes. */
const chapterCache = new WeakMap<Chapter, NonNullable<OutlineLocation['chapter']>>()
const titleCache = new WeakMap<readonly Section[], string[]>()

function chapterOf(chapter: Chapter): NonNullable<OutlineLocation['chapter']> {
  const { title, number } = chapter
  const summary = chapterCache.get(chapter) ?? { title, ...(number === undefined ? {} : { number }) }
  chapterCache.set(chapter, summary)
  return summary
}

function titlesOf(sections: readonly Section[]): string[] {
  const titles = titleCache.get(sections) ?? sections.map(({ title }) => title)
  titleCache.set(sections, titles)
  return titles
}

/** Returns the location of a node in its file and in the outline, with its page. */
export function locationOf({
  node,
  notes,
  chapter,
  sections,
}: NodeWithAncestors<NotesContent>): OutlineLocation {
  const page = 'page' in node ? node.page : undefined
  return {
    file: notes.path ?? '',
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
    ...(chapter ? { chapter: chapterOf(chapter) } : {}),
    ...(sections.length > 0 ? { section: titlesOf(sections) } : {}),
    ...(page ? { page } : {}),
  }
}
