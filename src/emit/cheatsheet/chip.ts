import type { ElementContent } from 'hast'
import { type Child, element } from '../markup/element.js'
import type { Row } from './sheet.js'

/** What may be added to a command, with its meaning beside it; a question mark behind what nobody knows as an option. */
export function chip({ value, kind, description }: Row['options'][number]): ElementContent {
  const classes = ['chip', ...(value.length > 30 ? ['long'] : []), ...(kind === 'unknown' ? ['doubt'] : [])]
  const code = element('code', { className: classes, dir: 'ltr', translate: 'no' }, value)
  return description ? element('span', { className: ['option'] }, code, ` ${description}`) : code
}

export function chips(options: Row['options']): Child[] {
  return options.flatMap((option) => [' ', chip(option)])
}
