import type { ElementContent } from 'hast'
import type { Shortcut } from '../../tree/index.js'
import { type Child, element } from '../markup/element.js'
import { pages } from './pages.js'

/** Renders a keyboard shortcut: chords in order, the keys of a chord joined by a plus sign. */
export function shortcut({ keys, description, page }: Shortcut): ElementContent {
  const chords = keys.flatMap((chord, index): Child[] => [index === 0 ? undefined : ' ', ...chordOf(chord)])
  return element(
    'li',
    { className: ['row'] },
    element(
      'div',
      { className: ['shortcut'] },
      element('span', { className: ['keys'] }, chords),
      ' ',
      description,
    ),
    pages(page ? [page] : []),
  )
}

function chordOf(chord: readonly string[]): Child[] {
  return chord.flatMap((key, index): Child[] => [index === 0 ? undefined : '+', element('kbd', {}, key)])
}
