/** The tag that marks a heading or sentence as a card, at its end: `## Pods #card`, `## Pods #flashcard`. */
const cardTag = /(\S)\s+#(?:flash)?cards?$/i

export function hasCardTag(text: string): boolean {
  return cardTag.test(text)
}

export function withoutCardTag(text: string): string {
  return text.replace(cardTag, '$1')
}
