import type { ElementContent } from 'hast'
import { element } from '../markup/element.js'

/** What the script works with; hidden until it runs. */
export function tools(): ElementContent {
  return element(
    'div',
    { className: ['tools'], hidden: true },
    element('input', {
      type: 'search',
      placeholder: 'Filter  ( / )',
      ariaLabel: 'Filter',
      autoComplete: ['off'],
    }),
    element('button', { type: 'button', ariaPressed: 'false' }, 'Quiz'),
    element('button', { type: 'button' }, 'Theme: auto'),
    element('span', { role: 'status' }),
  )
}
