import type { ElementContent } from 'hast'
import type { Callout } from '../../tree/index.js'
import { element } from '../markup/element.js'
import { toSafeHast } from '../markup/to-safe-hast.js'

/** Class names by kind. Kinds are free text; any other kind looks like a note. */
const classNameByKind = new Map([
  ['caution', 'warning'],
  ['danger', 'warning'],
  ['hint', 'tip'],
  ['important', 'warning'],
  ['prerequisite', 'todo'],
  ['tip', 'tip'],
  ['todo', 'todo'],
  ['warning', 'warning'],
])

const labelByKind = new Map([
  ['prerequisite', 'Before you start'],
  ['todo', 'To do'],
])

/** Renders a callout. Its kind is written out, so it never depends on color or icon alone. */
export function callout({ kind, title, children }: Callout): ElementContent {
  const kindLabel = labelByKind.get(kind) ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ')
  const label = element('strong', { className: ['label'] }, title ? `${kindLabel}: ${title}` : kindLabel)
  const content = toSafeHast(children)
  dropLabel(content, kind)
  return element(
    'div',
    { className: ['callout', classNameByKind.get(kind) ?? 'note'], role: 'note' },
    label,
    ' ',
    content,
  )
}

/** Removes the author's own label, since the sheet adds one: `TODO: …`, `**Pre-requisites:** …`. */
function dropLabel([first]: readonly ElementContent[], kind: string): void {
  if (first?.type !== 'element') return
  const [opening, next] = first.children
  if (opening?.type === 'text') {
    const [prefix = '', label = ''] = /^\s*([\p{L}\s-]{1,30}):\s*/u.exec(opening.value) ?? []
    if (isKindLabel(label, kind)) opening.value = opening.value.slice(prefix.length)
  } else if (opening?.type === 'element' && opening.tagName === 'strong') {
    const [text] = opening.children
    if (text?.type !== 'text' || !isKindLabel(text.value, kind)) return
    first.children.shift()
    if (next?.type === 'text') next.value = next.value.replace(/^\s*:?\s*/, '')
  }
}

function isKindLabel(label: string, kind: string): boolean {
  const letters = label
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .replace(/s$/, '')
  return letters === kind.toLowerCase().replace(/[^\p{L}]/gu, '')
}
