import type { ElementContent } from 'hast'
import { element, withLineBreaks } from '../markup/element.js'
import { pages } from './pages.js'
import type { Group } from './sheet.js'

/** Renders a section with its heading, at level 3 or below. */
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
  return element('section', { className: ['group'] }, withLineBreaks([heading, ...children]), '\n')
}
