/*
 * List the containers:
 *
 * ```sh
 * # all of them
 * docker ps -a
 * docker ps -aq   # their ids
 * ```
 */

import type { Code, RootContent } from 'mdast'
import { createNode, type Example } from '../../tree/index.js'
import { blockDescription, describeCommands } from '../block-description.js'
import { snippetCards } from '../cards/snippet-cards.js'
import { isOutputLabel } from '../code/label-comment.js'
import { purposeOf } from '../code/purpose.js'
import { readCodeBlock } from '../code/read-code-block.js'
import { commandsIn } from '../commands-in.js'
import { plainText } from '../plain-text.js'
import type { Shape } from './shape.js'

export const codeBlock: Shape = {
  name: 'code-block',
  read(siblings, index, context) {
    const code = siblings[index]
    if (code?.type !== 'code') return undefined
    if (isBelowOutputLabel(siblings[index - 1])) return { nodes: [outputOf(code)], consumed: 1 }
    const description = blockDescription(siblings, index)
    const nodes = readCodeBlock(code, description, context)
    describeCommands(commandsIn(nodes), description, siblings, index)
    return {
      nodes: [
        ...nodes,
        ...snippetCards(code, purposeOf(siblings[index - 1], context.source.language), context.source),
      ],
      consumed: 1,
    }
  },
}

function isBelowOutputLabel(above: RootContent | undefined): boolean {
  return above?.type === 'paragraph' && isOutputLabel(plainText(above))
}

function outputOf({ lang, value, position }: Code): Example {
  return createNode('example', position, { lang: lang ?? undefined, value, children: [] })
}
