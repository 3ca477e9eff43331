import {
  activeCards,
  type BlockWithoutCard,
  blocksWithoutCards,
  type Context,
  type Flashcard,
  isAnkiEmitter,
} from '../emit/index.js'
import type { Config } from './config/config.js'
import { defaultEmitters } from './config/default-emitters.js'
import type { ReadResult } from './read-result.js'

/** The cards of the decks in a config, and the blocks of the notes that make none. */
export interface DeckCards {
  /** A card that is also asked in reverse, and one with several gaps, is listed once. */
  cards: readonly Flashcard[]
  /** How many cards Anki makes of them. */
  count: number
  withoutCard: readonly BlockWithoutCard[]
}

/**
 * Makes the cards of the decks in a config.
 *
 * @param context with which the decks are built
 * @returns `undefined` if the config has no deck
 */
export function deckCards(
  notebook: ReadResult['notebook'],
  { emit = defaultEmitters() }: Config,
  context: Context,
): DeckCards | undefined {
  const decks = emit.filter(isAnkiEmitter)
  if (decks.length === 0) return undefined
  const drafts = decks.flatMap((deck) => deck.drafts(notebook, context).drafts)
  const cards = activeCards(drafts)
  return {
    cards,
    count: drafts.reduce((sum, { parts }) => sum + parts.filter(({ isInactive }) => !isInactive).length, 0),
    withoutCard: blocksWithoutCards(notebook, cards, context),
  }
}
