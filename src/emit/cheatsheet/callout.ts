import type { ElementContent } from 'hast'
import type { Callout } from '../../tree/index.js'
import { element } from '../markup/element.js'
import { markdown } from '../markup/markdown.js'

/** The looks of the kinds that have their own; kinds are the author's words, so any other looks like a note. */
const looks = new Map([
  ['caution', 'warning'],
  ['danger', 'warning'],
  ['hint', 'tip'],
  ['important', 'warning'],
  ['prerequisite', 'todo'],
  ['tip', 'tip'],
  ['todo', 'todo'],
  ['warning', 'warning'],
])

const words = new Map([
  ['prerequisite', 'Before you start'],
  ['todo', 'To do'],
])

/** A callout says by a word what it is; colour and mark only help. */
export function callout({ kind, title, children }: Callout): ElementContent {
  const word = words.get(kind) ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ')
  const label = element('strong', { className: ['label'] }, title ? `${word}: ${title}` : word)
  const content = markdown(children)
  dropLabel(content, kind)
  return element(
    'div',
    { className: ['callout', looks.get(kind) ?? 'note'], role: 'note' },
    label,
    ' ',
    content,
  )
}

/** Drops the author's own label, which the sheet's stands for: `TODO: …`, `**Pre-requisites:** …`. */
function dropLabel([first]: readonly ElementContent[], kind: string): void {
  if (first?.type !== 'element') return
  const [opening, next] = first.children
  if (opening?.type === 'text') {
    const [noted = '', label = ''] = /^\s*([\p{L}\s-]{1,30}):\s*/u.exec(opening.value) ?? []
    if (isKind(label, kind)) opening.value = opening.value.slice(noted.length)
  } else if (opening?.type === 'element' && opening.tagName === 'strong') {
    const [text] = opening.children
    if (text?.type !== 'text' || !isKind(text.value, kind)) return
    first.children.shift()
    if (next?.type === 'text') next.value = next.value.replace(/^\s*:?\s*/, '')
  }
}

function isKind(label: string, kind: string): boolean {
  const letters = label
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .replace(/s$/, '')
  return letters === kind.toLowerCase().replace(/[^\p{L}]/gu, '')
}
