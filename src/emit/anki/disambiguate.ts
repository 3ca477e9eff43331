import type { Flashcard } from './flashcard.js'
import { locationText } from './markup.js'

/** Numbers cards that have the same front at the same location. */
export function disambiguate(cards: readonly Flashcard[]): Flashcard[] {
  const cardsByFront = new Map<string, Flashcard[]>()
  for (const card of cards) {
    const front = `${card.front}\n${locationText(card.from)}`
    cardsByFront.set(front, [...(cardsByFront.get(front) ?? []), card])
  }
  return cards.map((card) => {
    const duplicates = cardsByFront.get(`${card.front}\n${locationText(card.from)}`) ?? []
    if (duplicates.length < 2) return card
    const index = duplicates.indexOf(card) + 1
    return {
      ...card,
      originalFront: card.front,
      front: `${card.front}<p class="more">way ${index} of ${duplicates.length}</p>`,
    }
  })
}
