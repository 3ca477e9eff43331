/*
 * ### `docker run`
 *
 * Starts a container from an image.
 */
import { sectionDescription } from '../block-description.js'
import { codePieces } from '../code-pieces.js'
import { nodesAfterNumber } from '../heading-label.js'
import { readLineEntry } from '../line/index.js'
import type { Shape } from './shape.js'

/** A heading of code. Its section is already open when this shape is tried. */
export const heading: Shape = {
  name: 'heading',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type !== 'heading' || codePieces(node.children).length === 0) return undefined
    const entry = readLineEntry(nodesAfterNumber(node), context.source)
    if (!entry?.isCode || entry.bold || entry.separator === 'space') return undefined
    const description = entry.description ?? sectionDescription(siblings, index)
    const commands = context.createCommands(
      entry.pieces.map(({ value, position }) => ({ text: value, place: 'heading', description, position })),
      'heading',
    )
    const nodes = commands.filter((command) => command !== undefined)
    return nodes.length > 0 ? { nodes, consumed: 1 } : undefined
  },
}
