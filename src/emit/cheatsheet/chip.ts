import type { ElementContent } from 'hast'
import { type Child, element } from '../markup/element.js'
import type { Row } from './sheet.js'

/** Renders an option of a command, followed by its description. Unknown options get a question mark (in CSS). */
export function chip({ value, kind, description }: Row['options'][number]): ElementContent {
  const classes = ['chip', ...(value.length > 30 ? ['long'] : []), ...(kind === 'unknown' ? ['unknown'] : [])]
  const code = element('code', { className: classes, dir: 'ltr', translate: 'no' }, value)
  return description ? element('span', { className: ['option-description'] }, code, ` ${description}`) : code
}

export function chips(options: Row['options']): Child[] {
  return options.flatMap((option) => [' ', chip(option)])
}
