import type { CardTextLookup } from './card-texts.js'
import type { Flashcard } from './flashcard.js'
import { locationText } from './markup.js'

/** Numbers cards that have the same front at the same location. */
export function disambiguate(cards: readonly Flashcard[], textsOf: CardTextLookup): Flashcard[] {
  const fronts = cards.map(({ front, from }) => `${front}\n${locationText(from, textsOf(from))}`)
  const totals = new Map<string, number>()
  for (const front of fronts) totals.set(front, (totals.get(front) ?? 0) + 1)
  const counts = new Map<string, number>()
  return cards.map((card, index) => {
    const front = fronts[index] ?? ''
    const total = totals.get(front) ?? 1
    if (total === 1) return card
    const count = (counts.get(front) ?? 0) + 1
    counts.set(front, count)
    return {
      ...card,
      originalFront: card.front,
      front: `${card.front}<p class="more">${textsOf(card.from).answerOf(count, total)}</p>`,
    }
  })
}
