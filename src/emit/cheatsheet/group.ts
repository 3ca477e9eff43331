import type { ElementContent } from 'hast'
import { element, lines } from '../markup/element.js'
import { pages } from './pages.js'
import type { Group } from './sheet.js'

/** A section under its heading, level 3 and below. */
export function group(
  { id, title, depth, page }: Group,
  children: readonly ElementContent[],
): ElementContent {
  const heading = element(
    `h${Math.min(depth + 2, 6)}`,
    { id },
    element('span', {}, title),
    pages(page ? [page] : []),
  )
  return element('section', { className: ['group'] }, lines([heading, ...children]), '\n')
}
