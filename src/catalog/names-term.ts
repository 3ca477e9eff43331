import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { withoutArticle } from '../locales/index.js'
import type { Concept } from '../tree/index.js'
import { textOf } from '../tree/index.js'

/**
 * Whether the text of a concept names its term: at the start, with or without an article, or formatted. Otherwise it is only the
 * meaning, as in a table, even if the term occurs in it: `Heap | builds a heap`.
 */
export function namesTerm({ term, children }: Concept): boolean {
  const name = term.toLowerCase()
  const text = textOf(children).trim().toLowerCase()
  return text.startsWith(name) || withoutArticle(text).startsWith(name) || isFormatted(name, children)
}

function isFormatted(name: string, children: readonly RootContent[]): boolean {
  let isFound = false
  visit({ type: 'root', children: [...children] }, (node) => {
    const isFormat = node.type === 'strong' || node.type === 'emphasis' || node.type === 'inlineCode'
    if (isFormat && textOf(node).trim().toLowerCase().startsWith(name)) isFound = true
  })
  return isFound
}
