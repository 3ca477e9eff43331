import type { ElementContent } from 'hast'
import { type Child, element, raw } from '../markup/element.js'
import { syntaxLine } from '../markup/syntax-line.js'
import { chips } from './chip.js'
import { pages } from './pages.js'
import type { Row } from './sheet.js'

/** A command. Its options stand after its description, or after itself where it has none. */
export function row(row: Row): ElementContent {
  const added = chips(row.options)
  const described =
    row.description !== undefined || row.options.some(({ description }) => description !== undefined)
  return element(
    'li',
    { className: ['row'] },
    element('div', { className: ['type'] }, raw(syntaxLine(row.syntax)), described ? undefined : added),
    pages(row.pages),
    described ? element('div', { className: ['gloss'] }, row.description, parts(row), added) : undefined,
    row.mistake === undefined ? undefined : element('div', { className: ['mistake'] }, mark(), row.mistake),
  )
}

/** What each option of the line adds, once. */
function parts({ parts }: Row): Child | undefined {
  const once = [...new Map(parts.map(({ flag, description }) => [flag, description]))]
  if (once.length === 0) return undefined
  return element(
    'span',
    { className: ['parts'] },
    once.flatMap(([flag, meaning], index): Child[] => [
      index === 0 ? ' (' : ', ',
      element('code', { dir: 'ltr', translate: 'no' }, flag),
      ` ${meaning}`,
    ]),
    ')',
  )
}

/** The mark is a word too: nobody needs to know the sign, or to see a colour. */
function mark(): ElementContent {
  return element('strong', {}, '⚠ Mend: ')
}
