import type { ElementContent } from 'hast'
import { type Child, element } from '../markup/element.js'
import type { Row } from './sheet.js'

/** What may be added to a command, with its meaning beside it. */
export function chip({ value, description }: Row['options'][number]): ElementContent {
  const long = value.length > 30 ? ['long'] : []
  const code = element('code', { className: ['chip', ...long], dir: 'ltr', translate: 'no' }, value)
  return description ? element('span', { className: ['option'] }, code, ` ${description}`) : code
}

export function chips(options: Row['options']): Child[] {
  return options.flatMap((option) => [' ', chip(option)])
}
