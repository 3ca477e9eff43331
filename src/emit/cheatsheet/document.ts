import type { Root } from 'hast'
import { element, lines } from '../markup/element.js'
import { block } from './block.js'
import { contents } from './contents.js'
import type { Sheet } from './sheet.js'

/** Nothing is loaded and nothing runs; only what the file itself holds is shown. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** The whole page. */
export function document({ title, lead, language, blocks }: Sheet, css: string): Root {
  const head = element('head', {}, [
    ...lines([
      element('meta', { charSet: 'utf-8' }),
      element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      element('title', {}, title),
      // The text of a style is not escaped when written: an end tag in it would end it.
      element('style', {}, `\n${css.replace(/<(?=[/!])/g, '\\3c ')}`),
    ]),
    '\n',
  ])
  const header = element('header', {}, element('h1', {}, title), lead ? element('p', {}, lead) : undefined)
  const main = element('main', {}, lines(blocks.map(block)), '\n')
  const body = element(
    'body',
    {},
    lines([header, contents(blocks), main].filter((node) => node !== undefined)),
    '\n',
  )
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      { type: 'text', value: '\n' },
      element('html', { lang: language }, head, '\n', body),
    ],
  }
}
