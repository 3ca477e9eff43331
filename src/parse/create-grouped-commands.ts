import type { Command, Origin } from '../tree/index.js'
import type { Piece, ShapeContext } from './shapes/shape.js'

/**
 * Creates the commands of several lines, items or cells together, because they are classified as a group.
 *
 * @param groups the pieces of each line
 * @returns likewise, with one entry per piece; `undefined` for a piece that isn't a command
 */
export function createGroupedCommands(
  groups: readonly (readonly Piece[])[],
  origin: Origin,
  { createCommands }: Pick<ShapeContext, 'createCommands'>,
): (Command | undefined)[][] {
  const commands = createCommands(groups.flat(), origin)[Symbol.iterator]()
  return groups.map((pieces) => pieces.map(() => commands.next().value))
}
