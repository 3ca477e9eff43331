import type { CardKind } from '../flashcard.js'
import { author } from './author.js'
import { choice } from './choice.js'
import { concept } from './concept.js'
import { options } from './options.js'
import { picture } from './picture.js'
import { recall } from './recall.js'
import { recognise } from './recognise.js'
import { shortcut } from './shortcut.js'

/** The kinds of card that are made if nothing is said, in the order they stand in a deck's file. */
export const defaultKinds: readonly CardKind[] = [recall, options, choice, concept, shortcut, author]
export const allKinds: readonly CardKind[] = [...defaultKinds, recognise, picture]

/** @throws RangeError for a name that no kind has */
export function chooseKinds(chosen: readonly (string | CardKind)[] | undefined): readonly CardKind[] {
  if (!chosen) return defaultKinds
  return chosen.map((wanted) => {
    if (typeof wanted !== 'string') return wanted
    const kind = allKinds.find(({ name }) => name === wanted)
    if (kind) return kind
    const names = allKinds.map(({ name }) => name).join(', ')
    throw new RangeError(`There is no kind of card “${wanted}”: choose from ${names}.`)
  })
}
