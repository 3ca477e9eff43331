import type { ElementContent } from 'hast'
import type { Cell } from '../../tree/index.js'
import { type Child, element, raw } from '../markup/element.js'
import { highlightCommandLine } from '../markup/highlight-command-line.js'
import { toSafePhrasing } from '../markup/to-safe-hast.js'
import { chips } from './chip.js'
import { pages } from './pages.js'
import type { Row } from './sheet.js'

/** Renders a command. Its options follow the description, or the command itself if nothing is described. */
export function row(row: Row): ElementContent {
  const optionChips = chips(row.options)
  const isDescribed =
    row.description !== undefined ||
    row.example !== undefined ||
    row.cells.length > 0 ||
    row.options.some(({ description }) => description !== undefined)
  return element(
    'li',
    { className: ['row'] },
    element(
      'div',
      { className: ['command'] },
      raw(highlightCommandLine(row.syntax)),
      isDescribed ? undefined : optionChips,
    ),
    pages(row.pages),
    isDescribed
      ? element(
          'div',
          { className: ['gloss'] },
          row.description,
          renderOptionDescriptions(row),
          optionChips,
          renderExample(row),
          row.cells.map(renderCell),
        )
      : undefined,
    row.exclusionReason === undefined
      ? undefined
      : element('div', { className: ['mistake'] }, warningLabel(), row.exclusionReason),
  )
}

function renderExample({ example }: Row): Child {
  if (example === undefined) return undefined
  return element('div', {}, element('code', { dir: 'ltr', translate: 'no' }, example))
}

/** Renders another column: `Notes: only on Linux`. */
function renderCell({ header, children }: Cell): ElementContent {
  const label = header === undefined ? [] : [element('span', { className: ['column'] }, header), ': ']
  return element('div', {}, label, toSafePhrasing([{ type: 'paragraph', children }]))
}

/** Renders what each option of the command does, without duplicates. */
function renderOptionDescriptions({ optionDescriptions }: Row): Child | undefined {
  const uniqueDescriptions = [
    ...new Map(optionDescriptions.map(({ flag, description }) => [flag, description])),
  ]
  if (uniqueDescriptions.length === 0) return undefined
  return element(
    'span',
    { className: ['parts'] },
    uniqueDescriptions.flatMap(([flag, description], index): Child[] => [
      index === 0 ? ' (' : ', ',
      element('code', { dir: 'ltr', translate: 'no' }, flag),
      ` ${description}`,
    ]),
    ')',
  )
}

/** A word as well as an icon, so it never depends on color or icon alone. */
function warningLabel(): ElementContent {
  return element('strong', {}, '⚠ Fix: ')
}
