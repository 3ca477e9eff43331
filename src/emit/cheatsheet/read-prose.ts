import type { Paragraph, RootContent } from 'mdast'
import { endOfSentence } from '../../parse/index.js'
import type { Prose } from '../../tree/index.js'

/** How much to show of the text that isn't a command, term or question. */
export const proseAmounts = ['all', 'short', 'none'] as const
export type ProseAmount = (typeof proseAmounts)[number]

/** What to show of a prose node, and how many of its blocks are left out or shortened. */
export interface ProseExcerpt {
  prose: Prose | undefined
  omitted: number
}

/** Selects what to show of a prose node. Tables are always shown, because they are for looking things up. */
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
