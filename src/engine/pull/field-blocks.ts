import type { Element, ElementContent } from 'hast'
import { parseHtml } from '../../html/index.js'
import { canonicalHtml } from './canonical-html.js'
import { cleanElements } from './clean-elements.js'
import { htmlToMarkdown } from './html-to-markdown.js'
import { joinLines, textLines } from './text-lines.js'

/** One block of a field. */
export interface FieldBlock {
  /** `line` is loose text outside of block elements; consecutive lines are one block. */
  type: 'paragraph' | 'listItem' | 'term' | 'definition' | 'cell' | 'line' | 'code'
  /** The text as Markdown, with newlines for line breaks; for `code`, the plain text. */
  markdown: string
}

const types: Readonly<Record<string, FieldBlock['type']>> = {
  li: 'listItem',
  dt: 'term',
  dd: 'definition',
  td: 'cell',
  th: 'cell',
}

/**
 * Splits the HTML of a field into its blocks.
 *
 * @param html HTML of a field
 * @returns the non-empty blocks, in reading order; empty if the HTML is nested too deeply
 */
export function fieldBlocks(html: string): FieldBlock[] {
  const root = parseHtml(canonicalHtml(html))
  return root ? blocksIn(cleanElements(root.children), 'line') : []
}

function blocksIn(children: readonly ElementContent[], type: FieldBlock['type']): FieldBlock[] {
  const blocks: FieldBlock[] = []
  let lines: ElementContent[][] = []
  const flush = () => {
    const children = joinLines(lines.map((line) => ({ type: 'line', children: line })))
    const markdown = htmlToMarkdown(children)
    if (markdown !== '') blocks.push({ type, markdown })
    lines = []
  }
  for (const part of textLines(children)) {
    if (part.type === 'line') {
      if (part.children.length === 0) flush()
      else lines.push(part.children)
    } else {
      flush()
      for (const block of blocksOf(part.element, type)) blocks.push(block)
    }
  }
  flush()
  return blocks
}

function blocksOf({ tagName, children }: Element, type: FieldBlock['type']): FieldBlock[] {
  if (tagName === 'pre') return [{ type: 'code', markdown: children.map(codeOf).join('') }]
  // A paragraph in a list item counts as the item's text.
  const inherited = type === 'line' ? 'paragraph' : type
  return blocksIn(children, types[tagName] ?? inherited)
}

function codeOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(codeOf).join('') : ''
}
