import type { CardKind } from '../flashcard.js'
import { author } from './author.js'
import { choice } from './choice.js'
import { concept } from './concept.js'
import { gaps } from './gaps.js'
import { options } from './options.js'
import { picture } from './picture.js'
import { recall } from './recall.js'
import { recognise } from './recognise.js'
import { shortcut } from './shortcut.js'

/** Every card kind, in the order of the cards of one note. */
export const allKinds: readonly CardKind[] = [
  recall,
  gaps,
  options,
  choice,
  concept,
  shortcut,
  author,
  recognise,
  picture,
]

/** Card kinds that are made by default. */
export const defaultKinds = allKinds.filter(({ isOptIn }) => !isOptIn)

/** Looks up card kinds by name; custom kinds are kept. Default: `defaultKinds`. */
export function resolveKinds(kinds: readonly (string | CardKind)[] | undefined): readonly CardKind[] {
  if (!kinds) return defaultKinds
  return kinds.flatMap((kind) =>
    typeof kind === 'string' ? allKinds.filter(({ name }) => name === kind) : kind,
  )
}
