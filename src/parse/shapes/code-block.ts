/*
 * List the containers:
 *
 * ```sh
 * # all of them
 * docker ps -a
 * docker ps -aq   # their ids
 * ```
 */

import { blockDescription } from '../block-description.js'
import { readCodeBlock } from '../code/read-code-block.js'
import type { Shape } from './shape.js'

export const codeBlock: Shape = {
  name: 'code-block',
  read(siblings, index, context) {
    const code = siblings[index]
    if (code?.type !== 'code') return undefined
    return { nodes: readCodeBlock(code, blockDescription(siblings, index), context), consumed: 1 }
  },
}
