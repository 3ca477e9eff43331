import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { locales, WordPattern } from '../locales/index.js'
import type { Concept } from '../tree/index.js'
import { textOf } from '../tree/index.js'

const article = new WordPattern((words) => `^${words(locales.flatMap(({ articles = [] }) => articles))}\\s*`)

/**
 * Whether the text of a concept names its term: at its start, perhaps after an article, or with formatting. Otherwise it is only the
 * meaning, as in a table, and the term may still occur in it: `Heap | builds a heap`.
 */
export function namesTerm({ term, children }: Concept): boolean {
  const name = term.toLowerCase()
  const text = textOf(children).trim().toLowerCase()
  return text.startsWith(name) || text.replace(article, '').startsWith(name) || isFormatted(name, children)
}

function isFormatted(name: string, children: readonly RootContent[]): boolean {
  let isFound = false
  visit({ type: 'root', children: [...children] }, (node) => {
    const isFormat = node.type === 'strong' || node.type === 'emphasis' || node.type === 'inlineCode'
    if (isFormat && textOf(node).trim().toLowerCase().startsWith(name)) isFound = true
  })
  return isFound
}
