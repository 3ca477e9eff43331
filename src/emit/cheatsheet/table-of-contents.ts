import type { ElementContent } from 'hast'
import { element } from '../markup/element.js'
import { encodeUri } from '../markup/encode-uri.js'
import type { Block } from './sheet.js'

/** Renders links to the chapters, if there are more than three. */
export function tableOfContents(blocks: readonly Block[]): ElementContent | undefined {
  const titled = blocks.filter(({ title }) => title !== undefined)
  if (titled.length <= 3) return undefined
  const links = titled.map(({ id, number, title }) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: `#${encodeUri(id)}` },
        number === undefined ? undefined : element('span', { className: ['number'] }, `${number} `),
        title,
      ),
    ),
  )
  return element('nav', { ariaLabel: 'Chapters' }, element('ol', {}, links))
}
