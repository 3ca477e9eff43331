import type { Root } from 'hast'
import { element, lines } from '../markup/element.js'
import { block } from './block.js'
import { contentPolicy } from './content-policy.js'
import { contents } from './contents.js'
import { script } from './script.js'
import type { Sheet, SheetContent } from './sheet.js'
import { tools } from './tools.js'

/** From so many rows on, a browser lays out only what is seen: columns would have to be balanced at each key. */
const many = 600

/** The whole page. */
export function document({ title, lead, language, blocks }: Sheet, css: string): Root {
  // The text of a style is not escaped when written: an end tag in it would end it.
  const style = `\n${css.replace(/<(?=[/!])/g, '\\3c ')}`
  const head = element('head', {}, [
    ...lines([
      element('meta', { charSet: 'utf-8' }),
      element('meta', { httpEquiv: ['Content-Security-Policy'], content: contentPolicy(script, style) }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      element('title', {}, title),
      element('style', {}, style),
    ]),
    '\n',
  ])
  const header = element(
    'header',
    {},
    element('h1', {}, title),
    lead ? element('p', {}, lead) : undefined,
    tools(),
  )
  const main = element(
    'main',
    { id: 'main', ...(countRows(blocks) > many ? { className: ['many'] } : {}) },
    lines(blocks.map(block)),
    '\n',
  )
  const body = element(
    'body',
    {},
    lines(
      [header, contents(blocks), main, element('script', {}, script)].filter((node) => node !== undefined),
    ),
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

function countRows(parents: readonly { children: readonly SheetContent[] }[]): number {
  return parents.reduce(
    (sum, { children }) =>
      sum + children.length + countRows(children.filter((child) => child.type === 'group')),
    0,
  )
}
