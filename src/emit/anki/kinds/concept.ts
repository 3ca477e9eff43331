import type { CardTexts } from '../../../locales/index.js'
import { clozeHtml } from '../clozes.js'
import type { CardKind } from '../flashcard.js'
import { escapeHtml } from '../markup.js'
import { termPattern } from '../term-pattern.js'

/** A cloze of the sentence that defines a term; the term is hidden. */
export const concept: CardKind = {
  name: 'concept',
  make({ concepts, textsOf }) {
    const counts = new Map<string, number>()
    return concepts.map((entry) => {
      const count = (counts.get(entry.term) ?? 0) + 1
      counts.set(entry.term, count)
      return {
        subject: entry.term,
        // Version 0.1.0 numbered terms that are defined more than once.
        ...(count === 1 ? {} : { formerSubjects: [`${entry.term} ${count}`] }),
        noteType: 'cloze',
        front: `<p>${hideTerm(entry.text, entry.term, textsOf(entry))}</p>`,
        back: '',
        from: entry,
      }
    })
  },
}

/** Hides every occurrence of the term, ignoring case. If there is none, puts the hidden term before the sentence. */
function hideTerm(text: string, term: string, texts: CardTexts): string {
  const cloze = (content: string) => clozeHtml(1, content)
  const pattern = termPattern(term)
  const parts = pattern ? text.split(pattern) : [text]
  if (parts.length === 1) return texts.define(cloze(term), escapeHtml(text))
  return parts.map((part, index) => (index % 2 === 1 ? cloze(part) : escapeHtml(part))).join('')
}
