/*
 * START
 * Basic
 * What is a pod?
 * Back: Containers on one machine
 * Tags: kubernetes
 * END
 *
 * STARTI [Basic] What is a node? Back: A machine ENDI
 *
 * As in Obsidian_to_Anki.
 */
import type { Paragraph, RootContent } from 'mdast'
import type { Position } from 'unist'
import { type Card, createNode } from '../../tree/index.js'
import { linePositions, rawMarkdown } from '../cards/raw-markdown.js'
import { findClozeMarks } from '../cloze-marks.js'
import { combinedPosition } from '../code-pieces.js'
import type { Source } from '../source.js'
import type { Shape } from './shape.js'

/** A card has at most this many blocks; a line with only `START` is also in other texts. */
const maxBlocks = 30

export const delimitedCard: Shape = {
  name: 'delimited-card',
  read(siblings, index, { source }) {
    const first = siblings[index]
    if (first?.type !== 'paragraph') return undefined
    const start = source.text.startsWith('START', first.position?.start.offset)
    if (!start) return undefined
    const inline = inlineCards(first, source)
    if (inline) return { nodes: inline, consumed: 1 }
    const blocks = blocksUpToEnd(siblings, index, source)
    const text = blocks && /^START\n(.+)\n([\s\S]*)\nEND$/.exec(rawMarkdown(blocks, source))
    if (!text) return undefined
    const [, type = '', fields = ''] = text
    const card = cardOf(type, fields, blocks)
    return card && { nodes: [card], consumed: blocks.length }
  },
}

function blocksUpToEnd(
  siblings: readonly RootContent[],
  index: number,
  source: Source,
): RootContent[] | undefined {
  for (let end = index + 1; end <= Math.min(index + maxBlocks, siblings.length); end += 1) {
    const block = siblings[end - 1]
    if (block?.type === 'heading') return undefined
    if (block && /(?:^|\n)[ \t]*END$/.test(rawMarkdown([block], source))) return siblings.slice(index, end)
  }
  return undefined
}

/** Reads a paragraph of `STARTI [Basic] … ENDI`. */
function inlineCards(paragraph: Paragraph, source: Source): Card[] | undefined {
  const text = rawMarkdown([paragraph], source)
  if (!/^(?:STARTI \[[^\]\n]+\] (?:(?!ENDI)[\s\S])+ENDI\s*)+$/.test(text)) return undefined
  const lines = linePositions(paragraph, source)
  let at = 0
  const cards = [...text.matchAll(/STARTI \[([^\]\n]+)\] ((?:(?!ENDI)[\s\S])+)ENDI\s*/g)].map(
    ([note, type = '', fields = '']) => {
      const first = at
      at += note.split('\n').length - 1
      const card = fields.replace(/\s+(?=Back: |Tags: )/g, '\n')
      return cardOf(type, card, lines.slice(first, Math.max(at, first + 1)))
    },
  )
  return cards.every((card) => card !== undefined) ? cards : undefined
}

/** Reads the fields of a note: the first one without its name, then `Back:` and `Tags:`. */
function cardOf(
  type: string,
  fields: string,
  blocks: readonly { position?: Position | undefined }[],
): Card | undefined {
  const lines = fields.split('\n').filter((line) => !/^Tags:|^ID: \d+$/.test(line))
  const middle = lines.findIndex((line) => /^Back: ?/.test(line))
  const front = lines
    .slice(0, middle === -1 ? lines.length : middle)
    .join('\n')
    .replace(/^(?:Front|Text): /, '')
    .trim()
  const back = middle === -1 ? '' : lines.slice(middle).join('\n').slice('Back:'.length).trim()
  const position = combinedPosition(blocks)
  if (/cloze/i.test(type) && findClozeMarks(front).length > 0)
    return createNode('card', position, { kind: 'cloze', front, back })
  if (front === '' || back === '') return undefined
  return createNode('card', position, { kind: /revers/i.test(type) ? 'reversed' : 'basic', front, back })
}
