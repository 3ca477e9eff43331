import type { Element, ElementContent } from 'hast'
import type { Prose } from '../../tree/index.js'
import { element } from '../markup/element.js'
import { toSafeHast } from '../markup/to-safe-hast.js'

/** With more columns, a table scrolls on a narrow screen instead of breaking words. */
const maxNarrowColumns = 3

/** Renders text, lists, quotes and tables. */
export function prose({ children }: Prose): ElementContent {
  return element('div', { className: ['prose'] }, toSafeHast(children).map(withScrolling))
}

/** A region that scrolls must have a name, and be reached by keyboard. */
function withScrolling(node: ElementContent): ElementContent {
  if (node.type !== 'element' || node.tagName !== 'table' || columnCount(node) <= maxNarrowColumns)
    return node
  return element('div', { className: ['wide'], role: 'region', ariaLabel: 'Table', tabIndex: 0 }, node)
}

/** Counts the cells of the first row. */
function columnCount(node: Element): number {
  const [row] = node.tagName === 'tr' ? [node] : node.children.filter(({ type }) => type === 'element')
  if (row?.type !== 'element') return 0
  return row === node ? row.children.filter(({ type }) => type === 'element').length : columnCount(row)
}
