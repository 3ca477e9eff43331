import type { RootContent } from 'mdast'
import { textOf } from '../../tree/index.js'

/** The answer to a question that isn't marked as a card is at most this long, in characters; a longer text is an article about it. */
export const maxAnswerLength = 400

/** Whether a block is a paragraph, a formula, or a list or quote of paragraphs. Other blocks are read on their own. */
export function isPlainAnswer(block: RootContent): boolean {
  if (block.type === 'list')
    return block.children.every(({ children }) => children.every(({ type }) => type === 'paragraph'))
  if (block.type === 'blockquote')
    return block.children.every(({ type }) => type === 'paragraph') && !/^\[!/.test(textOf(block))
  if (block.type === 'math') return true
  return block.type === 'paragraph' && !block.children.some(({ type }) => type === 'image')
}
