/*
 * ---
 * noteId: 1655000000000
 * ---
 *
 * Name the front of a boat
 *
 * ---
 *
 * The bow
 */
import type { RootContent } from 'mdast'
import { type Card, createNode } from '../../tree/index.js'
import { rawMarkdown } from '../cards/raw-markdown.js'
import { combinedPosition } from '../code-pieces.js'
import type { Source } from '../source.js'
import type { Shape } from './shape.js'

/** A file that is one note, as in Yanki, which writes the note's id in Anki into its front matter. */
export const noteFile: Shape = {
  name: 'note-file',
  read(siblings, index, { source }) {
    const [frontmatter] = siblings
    if (index !== 1 || frontmatter?.type !== 'yaml' || !/^noteId: *\d+/m.test(frontmatter.value))
      return undefined
    const blocks = siblings.slice(1)
    // A heading opens a section, so the file isn't one note.
    if (blocks[0]?.type === 'heading') return undefined
    const card = clozeOf(blocks, source) ?? questionOf(blocks, source)
    return card && { nodes: [card], consumed: blocks.length }
  },
}

/** Reads a text with `~~gaps~~`. */
function clozeOf(blocks: readonly RootContent[], source: Source): Card | undefined {
  const text = rawMarkdown(blocks, source)
  const front = text.replace(/`[^`]*`|~~(?=\S)([^~\n]+)~~/g, (whole, gap?: string) =>
    gap === undefined ? whole : `==${gap}==`,
  )
  return front === text
    ? undefined
    : createNode('card', combinedPosition(blocks), { kind: 'cloze', front, back: '' })
}

/** Reads what is above and below a thematic break; two breaks ask both ways. */
function questionOf(blocks: readonly RootContent[], source: Source): Card | undefined {
  const middle = blocks.findIndex(({ type }) => type === 'thematicBreak')
  const isReversed = blocks[middle + 1]?.type === 'thematicBreak'
  const front = rawMarkdown(blocks.slice(0, Math.max(middle, 0)), source)
  const back = rawMarkdown(blocks.slice(middle + (isReversed ? 2 : 1)), source)
  if (middle < 1 || back === '') return undefined
  const kind = isReversed ? 'reversed' : 'basic'
  return createNode('card', combinedPosition(blocks), { kind, front, back })
}
