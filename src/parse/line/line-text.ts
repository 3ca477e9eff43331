/** The words of a line, apart from the code or keys that they describe. */
import type { PhrasingContent } from 'mdast'
import type { Page } from '../../tree/index.js'
import { textOf } from '../../tree/index.js'
import { readPageMark } from '../page.js'
import { plainText } from '../plain-text.js'

/** Punctuation between a piece and its description. */
export const descriptionSeparator = /^\s*(?:[-–—:：=→⇒»·]|=>|-{1,2}>|>|\.{3}|…)+\s*/

/** Splits a page reference such as `(p. 94)` from the text of a line. */
export function extractPage(nodes: readonly PhrasingContent[]): { text: string; page: Page | undefined } {
  let page: Page | undefined
  const kept = nodes.filter((node) => {
    const nodePage = node.type === 'text' ? undefined : readPageMark(textOf(node))
    page ??= nodePage
    return !nodePage
  })
  let text = plainText(kept)
  const match = /[([（［][^()[\]（）［］]{1,60}[)\]）］]$/.exec(text)
  if (match && !page) {
    page = readPageMark(match[0])
    if (page) text = text.slice(0, match.index).trim()
  }
  return { text, page }
}

export function nonEmpty(text: string): string | undefined {
  const trimmed = text.trim()
  return trimmed === '' ? undefined : trimmed
}
