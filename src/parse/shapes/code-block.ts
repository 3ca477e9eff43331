/*
 * List the containers:
 *
 * ```sh
 * # all of them
 * docker ps -a
 * docker ps -aq   # their ids
 * ```
 */

import { blockDescription, describeCommands } from '../block-description.js'
import { readCodeBlock } from '../code/read-code-block.js'
import { commandsIn } from '../commands-in.js'
import type { Shape } from './shape.js'

export const codeBlock: Shape = {
  name: 'code-block',
  read(siblings, index, context) {
    const code = siblings[index]
    if (code?.type !== 'code') return undefined
    const description = blockDescription(siblings, index)
    const nodes = readCodeBlock(code, description, context)
    describeCommands(commandsIn(nodes), description, siblings, index)
    return { nodes, consumed: 1 }
  },
}
