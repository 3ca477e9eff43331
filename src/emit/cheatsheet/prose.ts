import type { ElementContent } from 'hast'
import type { Prose } from '../../tree/index.js'
import { element } from '../markup/element.js'
import { toSafeHast } from '../markup/to-safe-hast.js'

/** Renders text, lists, quotes and tables. */
export function prose({ children }: Prose): ElementContent {
  return element('div', { className: ['prose'] }, toSafeHast(children))
}
