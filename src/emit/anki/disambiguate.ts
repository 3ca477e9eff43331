import type { Flashcard } from './flashcard.js'
import { whereText } from './markup.js'

/** Fronts that read the same at the same place get a number. */
export function disambiguate(cards: readonly Flashcard[]): Flashcard[] {
  const alike = new Map<string, Flashcard[]>()
  for (const card of cards) {
    const front = `${card.front}\n${whereText(card.from)}`
    alike.set(front, [...(alike.get(front) ?? []), card])
  }
  return cards.map((card) => {
    const same = alike.get(`${card.front}\n${whereText(card.from)}`) ?? []
    if (same.length < 2) return card
    const index = same.indexOf(card) + 1
    return {
      ...card,
      ownFront: card.front,
      front: `${card.front}<p class="more">way ${index} of ${same.length}</p>`,
    }
  })
}
