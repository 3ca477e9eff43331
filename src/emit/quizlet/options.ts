import * as v from 'valibot'
import { deckSplits } from '../anki/deck-name.js'
import { nonEmptyText, objectOf, oneOf } from '../options/index.js'

export const quizletOptions = objectOf({
  /** Name of the deck. Default: the notebook's title. */
  deck: v.exactOptional(nonEmptyText),
  /** One file for all cards, or one for each folder, file or chapter. Default: `folders` for notes in more than one folder, otherwise `one`. */
  decks: v.exactOptional(oneOf(deckSplits)),
})
