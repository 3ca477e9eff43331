import type { CardTextLookup } from './card-texts.js'
import type { Flashcard } from './flashcard.js'
import { locationText } from './markup.js'

/** Numbers cards that have the same front at the same location. */
export function disambiguate(cards: readonly Flashcard[], textsOf: CardTextLookup): Flashcard[] {
  const frontOf = ({ front, from }: Flashcard) => `${front}\n${locationText(from, textsOf(from))}`
  const cardsByFront = new Map<string, Flashcard[]>()
  for (const card of cards) {
    const front = frontOf(card)
    cardsByFront.set(front, [...(cardsByFront.get(front) ?? []), card])
  }
  return cards.map((card) => {
    const duplicates = cardsByFront.get(frontOf(card)) ?? []
    if (duplicates.length < 2) return card
    const index = duplicates.indexOf(card) + 1
    return {
      ...card,
      originalFront: card.front,
      front: `${card.front}<p class="more">${textsOf(card.from).answerOf(index, duplicates.length)}</p>`,
    }
  })
}
