import type { Root } from 'mdast'
import { findAndReplace } from 'mdast-util-find-and-replace'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { highlight, remarkMaths } from '../../parse/index.js'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMaths).freeze()

/** Parses the Markdown of a card that the author wrote. Highlights (`==text==`) are bold. */
export function parseAuthorMarkdown(text: string): Root {
  const root = parser.parse(text)
  if (text.includes('=='))
    findAndReplace(root, [
      highlight,
      (_, words: string) => ({ type: 'strong', children: [{ type: 'text', value: words }] }),
    ])
  return root
}
