import type { Chapter, Notes, NotesContent, Section } from '../tree/index.js'
import type { Found, Whereabouts } from './notebook.js'

/** All nodes of a type in a notes tree, in reading order, each with the headings above it. */
export function findAll<Type extends NotesContent['type']>(
  notes: Notes,
  type: Type,
): Found<Extract<NotesContent, { type: Type }>>[] {
  const found: Found<Extract<NotesContent, { type: Type }>>[] = []
  const walk = (nodes: readonly NotesContent[], chapter: Chapter | undefined, sections: Section[]) => {
    for (const node of nodes) {
      if (node.type === type)
        // Holds: the type was just compared.
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

/** What stands below one heading has that part of its whereabouts in common, as one object: there may be thousands. */
const chapters = new WeakMap<Chapter, NonNullable<Whereabouts['chapter']>>()
const titles = new WeakMap<readonly Section[], string[]>()

function chapterOf(chapter: Chapter): NonNullable<Whereabouts['chapter']> {
  const { title, number } = chapter
  const known = chapters.get(chapter) ?? { title, ...(number === undefined ? {} : { number }) }
  chapters.set(chapter, known)
  return known
}

function titlesOf(sections: readonly Section[]): string[] {
  const known = titles.get(sections) ?? sections.map(({ title }) => title)
  titles.set(sections, known)
  return known
}

/** The place of a found node, with the page that it or the nearest heading above it names. */
export function whereabouts({ node, notes, chapter, sections }: Found<NotesContent>): Whereabouts {
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
