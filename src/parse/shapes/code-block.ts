/*
 * List the containers:
 *
 * ```sh
 * # all of them
 * docker ps -a
 * docker ps -aq   # their ids
 * ```
 */
import { readBlock } from '../code/read-block.js'
import { introduction } from '../introduction.js'
import type { Shape } from './shape.js'

export const codeBlock: Shape = {
  name: 'code-block',
  read(siblings, index, context) {
    const code = siblings[index]
    if (code?.type !== 'code') return undefined
    return { nodes: readBlock(code, introduction(siblings, index), context), consumed: 1 }
  },
}
