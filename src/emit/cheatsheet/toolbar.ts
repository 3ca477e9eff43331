import type { ElementContent } from 'hast'
import { element } from '../markup/element.js'

/** Renders the controls of the script, hidden until it runs. */
export function toolbar(): ElementContent {
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
    element('button', { type: 'button', ariaPressed: 'true', title: 'Show or hide the text' }, 'Text'),
    element('button', { type: 'button' }, 'Theme: auto'),
    element('span', { role: 'status' }),
  )
}
