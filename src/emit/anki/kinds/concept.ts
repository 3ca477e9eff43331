import type { CardTexts } from '../../../locales/index.js'
import { clozeHtml } from '../clozes.js'
import type { CardKind } from '../flashcard.js'
import { escapeHtml } from '../markup.js'

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
  // A pattern of thousands of letters exhausts the memory of the regular expression engine.
  const parts = term === '' || term.length > 300 ? [text] : text.split(termPattern(term))
  if (parts.length === 1) return texts.define(cloze(term), escapeHtml(text))
  return parts.map((part, index) => (index % 2 === 1 ? cloze(part) : escapeHtml(part))).join('')
}

/** In scripts that put spaces around words. */
const shortWord = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{N}]{1,4}$/u

/** A short term also occurs in other words by chance, such as `AI` in `train`: only the word itself and its plural match. */
function termPattern(term: string): RegExp {
  const spelling = `(${term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')})`
  return new RegExp(
    shortWord.test(term) ? `(?<![\\p{L}\\p{N}])${spelling}(?=(?:e?s)?(?![\\p{L}\\p{N}]))` : spelling,
    'iu',
  )
}
