import type { Root } from 'hast'
import { element, withLineBreaks } from '../markup/element.js'
import { block } from './block.js'
import { contentSecurityPolicy } from './content-security-policy.js'
import { script } from './script.js'
import type { Sheet, SheetContent } from './sheet.js'
import { tableOfContents } from './table-of-contents.js'
import { toolbar } from './toolbar.js'
import { mainId } from './unique-ids.js'

/** With more items, only visible chapters are laid out: rebalancing columns on each keystroke in the filter would be slow. */
const maxBalancedItems = 600

/** Builds the HTML document. */
export function document({ title, lead, language, blocks }: Sheet, css: string): Root {
  // Style text is serialized unescaped, so an end tag in it would close the element.
  const style = `\n${css.replace(/<(?=[/!])/g, '\\3c ')}`
  const head = element('head', {}, [
    ...withLineBreaks([
      element('meta', { charSet: 'utf-8' }),
      element('meta', {
        httpEquiv: ['Content-Security-Policy'],
        content: contentSecurityPolicy(script, style),
      }),
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
    toolbar(),
  )
  const main = element(
    'main',
    { id: mainId, ...(countItems(blocks) > maxBalancedItems ? { className: ['long-sheet'] } : {}) },
    withLineBreaks(blocks.map(block)),
    '\n',
  )
  const body = element(
    'body',
    {},
    withLineBreaks(
      [header, tableOfContents(blocks), main, element('script', {}, script)].filter(
        (node) => node !== undefined,
      ),
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

function countItems(parents: readonly { children: readonly SheetContent[] }[]): number {
  return parents.reduce(
    (sum, { children }) =>
      sum + children.length + countItems(children.filter((child) => child.type === 'group')),
    0,
  )
}
