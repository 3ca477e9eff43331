import type { Paragraph, RootContent } from 'mdast'
import { endOfSentence } from '../../parse/index.js'
import type { Prose } from '../../tree/index.js'

/** How much of the text between commands, terms and questions is on the sheet. */
export const proseAmounts = ['all', 'short', 'none'] as const
export type ProseAmount = (typeof proseAmounts)[number]

/** What is shown of a block of prose, and how many blocks of Markdown that leaves out or shortens. */
export interface ProseExcerpt {
  prose: Prose | undefined
  omitted: number
}

/** Selects what to show of a block of prose. Tables are always shown: they aren't for reading, but for looking things up. */
export function readProse(prose: Prose, amount: ProseAmount): ProseExcerpt {
  if (amount === 'all') return { prose, omitted: 0 }
  const tables = prose.children.filter(({ type }) => type === 'table')
  const children = amount === 'none' ? tables : prose.children.map(shorten)
  const omitted =
    amount === 'none'
      ? prose.children.length - tables.length
      : children.filter((child, index) => child !== prose.children[index]).length
  return { prose: children.length > 0 ? { ...prose, children } : undefined, omitted }
}

/** Cuts a paragraph after its first sentence. */
function shorten(node: RootContent): RootContent {
  if (node.type !== 'paragraph') return node
  for (const [index, child] of node.children.entries()) {
    const end = child.type === 'text' ? endOfSentence(child.value) : undefined
    if (child.type !== 'text' || end === undefined) continue
    const sentence: Paragraph['children'] = [
      ...node.children.slice(0, index),
      { type: 'text', value: `${child.value.slice(0, end).trimEnd()} …` },
    ]
    return { ...node, children: sentence }
  }
  return node
}
