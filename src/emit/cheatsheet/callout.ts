import type { ElementContent } from 'hast'
import type { Callout } from '../../tree/index.js'
import { element } from './element.js'
import { markdown } from './markdown.js'

/** What looks alike: kinds are the author's own words, so any other is a note. */
const looks: Readonly<Record<string, string>> = {
  caution: 'warning',
  danger: 'warning',
  hint: 'tip',
  important: 'warning',
  prerequisite: 'todo',
  tip: 'tip',
  todo: 'todo',
  warning: 'warning',
}

/** A callout says by a word what it is; colour and mark only help. */
export function callout({ kind, title, children }: Callout): ElementContent {
  const word = labels[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ')
  const label = element('strong', { className: ['label'] }, title ? `${word}: ${title}` : word)
  const look = Object.hasOwn(looks, kind) ? looks[kind] : undefined
  return element(
    'div',
    { className: ['callout', look ?? 'note'], role: 'note' },
    label,
    ' ',
    markdown(children),
  )
}

const labels: Readonly<Record<string, string>> = { prerequisite: 'Before you start', todo: 'To do' }
