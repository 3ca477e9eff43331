import type { Paragraph, PhrasingContent } from 'mdast'
import { createNode, type NotesContent } from '../tree/index.js'
import { combinedPosition } from './code-pieces.js'
import { type ConceptContext, readConcepts } from './concept.js'

/** Turns lines of a paragraph that are nothing else into prose, or into a concept if they define a term. */
export function linesToProse(lines: readonly PhrasingContent[][], context: ConceptContext): NotesContent[] {
  const children = lines.flatMap((line, at): PhrasingContent[] =>
    at === 0 ? line : [{ type: 'text', value: '\n' }, ...line],
  )
  const position = combinedPosition(lines.flat())
  const paragraph: Paragraph = { type: 'paragraph', children, ...(position ? { position } : {}) }
  return readConcepts(paragraph, context) ?? [createNode('prose', position, { children: [paragraph] })]
}

/** Reads each line; the lines for which `read` returns no nodes become prose together with their neighbors. */
export function readEachLine<Line>(
  lines: readonly Line[],
  read: (line: Line) => readonly NotesContent[],
  phrasing: (line: Line) => readonly PhrasingContent[][],
  context: ConceptContext,
): NotesContent[] {
  const nodes: NotesContent[] = []
  let prose: PhrasingContent[][] = []
  const flush = () => {
    if (prose.length > 0) nodes.push(...linesToProse(prose, context))
    prose = []
  }
  for (const line of lines) {
    const own = read(line)
    if (own.length === 0) prose.push(...phrasing(line))
    else {
      flush()
      nodes.push(...own)
    }
  }
  flush()
  return nodes
}
