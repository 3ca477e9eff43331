/*
 * ### `docker run`
 *
 * Starts a container from an image.
 */
import { build } from '../../tree/index.js'
import { codePieces } from '../code-pieces.js'
import { readCommandLine } from '../command-line.js'
import { sectionWords } from '../introduction.js'
import { readPhrase } from '../phrase.js'
import type { Shape } from './shape.js'

/** A heading that is code; the heading itself opens a section before this is tried. */
export const heading: Shape = {
  name: 'heading',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type !== 'heading' || codePieces(node.children).length === 0) return undefined
    const phrase = readPhrase(node.children, context.source)
    if (!phrase?.isCode || phrase.separator === 'space') return undefined
    const description = phrase.description ?? sectionWords(siblings, index)
    const isDescribed = description !== undefined
    const verdicts = context.areCommands(
      phrase.pieces.map(({ value, position }) => ({ text: value, place: 'heading', isDescribed, position })),
    )
    const nodes = phrase.pieces.flatMap(({ value, position }, at) =>
      verdicts[at]
        ? [
            build('command', position, {
              value,
              syntax: readCommandLine(value, position, context.source),
              description,
              origin: 'heading',
              children: [],
            }),
          ]
        : [],
    )
    return nodes.length > 0 ? { nodes, consumed: 1 } : undefined
  },
}
