/*
 * What does `docker ps` show?
 * ?
 * - Running containers
 * - Their ids
 */
import type { RootContent } from 'mdast'
import { createNode } from '../../tree/index.js'
import { combinedPosition } from '../code-pieces.js'
import type { ShapeMatch } from '../shapes/shape.js'
import type { Source } from '../source.js'
import { adjacentBlocks } from './adjacent-blocks.js'
import { answerText } from './answer-text.js'
import { rawMarkdown } from './raw-markdown.js'

/** Reads one card with a `?` or `??` line between front and back, which ends at a blank line, as in Obsidian's spaced repetition. */
export function readMultilineCard(
  siblings: readonly RootContent[],
  index: number,
  source: Source,
): ShapeMatch | undefined {
  const node = siblings[index]
  if (node?.type !== 'paragraph') return undefined
  const { start, end } = node.position ?? {}
  if (!/\n[ \t>]*\?/.test(source.text.slice(start?.offset, end?.offset))) return undefined
  const rows = rawMarkdown(node.children, source)
    .split('\n')
    .map((line) => line.trim())
  const middle = rows.findIndex((row) => row === '?' || row === '??')
  if (middle < 1) return undefined
  const below = adjacentBlocks(siblings, index)
  const back = answerText(rows.slice(middle + 1), below, source)
  if (back === '') return undefined
  const card = createNode('card', combinedPosition([node, ...below]), {
    kind: rows[middle] === '??' ? 'reversed' : 'basic',
    front: rows.slice(0, middle).join('\n'),
    back,
  })
  return { nodes: [card], consumed: 1 + below.length }
}
