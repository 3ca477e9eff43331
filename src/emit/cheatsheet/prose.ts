import type { Element, ElementContent } from 'hast'
import { EXIT, visit } from 'unist-util-visit'
import type { Prose } from '../../tree/index.js'
import { element } from '../markup/element.js'
import { toSafeHast } from '../markup/to-safe-hast.js'

/** On a narrow screen, a table with more columns scrolls instead of breaking words. */
const maxNarrowColumns = 3

/** Renders text, lists, quotes and tables. */
export function prose({ children }: Prose): ElementContent {
  return element('div', { className: ['prose'] }, toSafeHast(children).map(withScrolling))
}

/** Puts a wide table into a region that scrolls. Such a region needs a name, and must be reachable by keyboard. */
function withScrolling(node: ElementContent): ElementContent {
  if (node.type !== 'element' || node.tagName !== 'table' || columnCount(node) <= maxNarrowColumns)
    return node
  return element('div', { className: ['wide'], role: 'region', ariaLabel: 'Table', tabIndex: 0 }, node)
}

/** Counts the cells of the first row. */
function columnCount(table: Element): number {
  let count = 0
  visit(table, { tagName: 'tr' }, (row: Element) => {
    count = row.children.filter(({ type }) => type === 'element').length
    return EXIT
  })
  return count
}
