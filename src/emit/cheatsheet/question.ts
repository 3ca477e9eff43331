import type { ElementContent } from 'hast'
import { element } from '../markup/element.js'
import { toSafePhrasing } from '../markup/to-safe-hast.js'
import type { Question } from './sheet.js'

/** Renders a question and its answer like a term and its definition; a text with clozes is a paragraph. */
export function question({ front, back }: Question): ElementContent {
  const asked = toSafePhrasing(front)
  if (back.length === 0)
    return element('div', { className: ['definition', 'clozes'] }, element('dd', {}, asked))
  return element(
    'div',
    { className: ['definition', 'question'] },
    element('dt', {}, asked),
    ' ',
    element('dd', {}, toSafePhrasing(back)),
  )
}
