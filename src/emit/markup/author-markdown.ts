import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { remarkMaths } from '../../parse/index.js'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMaths).freeze()

/** Parses the Markdown of a card that the author wrote. */
export function parseAuthorMarkdown(text: string): Root {
  return parser.parse(text)
}
