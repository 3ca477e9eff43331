/**
 * The tag that marks a heading, item or sentence as a card, at its end: `## Pods #card`, `- Pods #flashcard`. A card with
 * `#card-reverse` is asked both ways.
 */
const cardTag = /(\S)\s+#(?:flash)?cards?([-/]reversed?)?(?:\s+#[^\s#]{1,80}){0,9}$/i

export function hasCardTag(text: string): boolean {
  return cardTag.test(text)
}

export function withoutCardTag(text: string): string {
  return text.replace(cardTag, '$1')
}

export function cardKind(text: string): 'basic' | 'reversed' {
  return cardTag.exec(text)?.[2] === undefined ? 'basic' : 'reversed'
}
