import type { ElementContent } from 'hast'
import type { Page } from '../../tree/index.js'
import { element } from '../markup/element.js'

/** Renders page numbers of the book, with the word “page” for screen readers only. */
export function pages(list: readonly Page[]): ElementContent | undefined {
  if (list.length === 0) return undefined
  const word = list.length > 1 || list[0]?.last !== undefined ? 'pages ' : 'page '
  const labels = list.map(({ label }) => label).join(', ')
  return element(
    'span',
    { className: ['page'] },
    element('span', { className: ['visually-hidden'] }, word),
    labels,
  )
}
