import type { CardKind } from '../flashcard.js'
import { escapeHtml, source, where } from '../markup.js'

/** The sentence that defines a term, with the term hidden. */
export const concept: CardKind = {
  name: 'concept',
  make({ concepts }) {
    const times = new Map<string, number>()
    return concepts.map((entry) => {
      const time = (times.get(entry.term) ?? 0) + 1
      times.set(entry.term, time)
      return {
        kind: 'concept',
        subject: `${entry.term}\n${time}`,
        noteType: 'cloze',
        front: `${where(entry)}<p>${hide(entry.text, entry.term)}</p>`,
        back: source(entry),
        from: entry,
      }
    })
  },
}

/** Hides every standing of the term; braces of the notes must not become gaps of their own. */
function hide(text: string, term: string): string {
  const plain = (part: string) => escapeHtml(part).replaceAll('{{', '{&#123;').replaceAll('::', ':&#58;')
  return text
    .split(term)
    .map(plain)
    .join(`{{c1::${plain(term)}}}`)
}
