import type { ElementContent } from 'hast'
import { element } from '../markup/element.js'
import { toSafeHast } from '../markup/to-safe-hast.js'
import type { LabeledCallout } from './sheet.js'

/** Class names by kind. A kind is free text; any other looks like a note. */
const classNameByKind = new Map([
  ['important', 'warning'],
  ['prerequisite', 'todo'],
  ['tip', 'tip'],
  ['todo', 'todo'],
  ['warning', 'warning'],
])

/** Renders a callout. Its kind is written out, so that readers never depend on color alone. */
export function callout({ kind, label, title, children }: LabeledCallout): ElementContent {
  return element(
    'div',
    { className: ['callout', classNameByKind.get(kind) ?? 'note'], role: 'note' },
    element('strong', { className: ['label'] }, title ? `${label}: ${title}` : label),
    ' ',
    toSafeHast(children),
  )
}
