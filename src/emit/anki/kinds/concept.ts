import type { ConceptEntry } from '../../../catalog/index.js'
import type { CardTexts } from '../../../locales/index.js'
import { clozeHtml } from '../clozes.js'
import type { CardKind } from '../flashcard.js'
import { escapeHtml, textHtml } from '../markup.js'
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
        front: `<p>${hideTerm(entry, textsOf(entry))}</p>`,
        back: '',
        from: entry,
      }
    })
  },
}

/** Hides every occurrence of the term, ignoring case. Puts the hidden term before a text that doesn't name it. */
function hideTerm({ text, term, isSentence }: ConceptEntry, texts: CardTexts): string {
  const cloze = (content: string) => clozeHtml(1, content)
  const pattern = termPattern(term)
  // The term is a formula: $F$: a force
  if (isSentence && text.startsWith(term) && term.startsWith('$'))
    return `${cloze(term)}${textHtml(text.slice(term.length))}`
  let isFound = false
  const hidden = textHtml(text, (words) => {
    const parts = pattern ? words.split(pattern) : [words]
    isFound ||= parts.length > 1
    return parts.map((part, index) => (index % 2 === 1 ? cloze(part) : escapeHtml(part))).join('')
  })
  return isSentence && isFound ? hidden : texts.define(cloze(term), hidden)
}
