import type { ElementContent } from 'hast'
import { element, withLineBreaks } from '../markup/element.js'
import { flow } from './flow.js'
import { pages } from './pages.js'
import type { Block } from './sheet.js'

/** Renders a chapter with its heading. */
export function block({ id, title, number, page, children }: Block): ElementContent {
  const heading =
    title === undefined
      ? []
      : [
          element(
            'h2',
            { id },
            number === undefined ? undefined : element('span', { className: ['number'] }, `${number} `),
            element('span', {}, title),
            pages(page ? [page] : []),
          ),
        ]
  return element('section', { className: ['block'] }, withLineBreaks([...heading, ...flow(children)]), '\n')
}
