import type { CardKind } from '../flashcard.js'
import { escapeHtml } from '../markup.js'

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
        subject: entry.term,
        ...(time === 1 ? {} : { formerSubjects: [`${entry.term} ${time}`] }),
        noteType: 'cloze',
        front: `<p>${hide(entry.text, entry.term)}</p>`,
        back: '',
        from: entry,
      }
    })
  },
}

/** Hides every standing of the term, in capitals too; a term that its sentence lacks is put before it. */
function hide(text: string, term: string): string {
  const gap = (words: string) => `{{c1::${inGap(words)}}}`
  // A pattern of thousands of letters is more than the engine of patterns has memory for.
  const parts =
    term === '' || term.length > 300
      ? [text]
      : text.split(new RegExp(`(${term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')})`, 'iu'))
  if (parts.length === 1) return `${gap(term)}: ${escapeHtml(text)}`
  return parts.map((part, index) => (index % 2 === 1 ? gap(part) : escapeHtml(part))).join('')
}

/** `::` begins a hint, and `}}` ends the gap. */
function inGap(words: string): string {
  return escapeHtml(words).replaceAll('::', ':&#58;').replace(/\}$/, '&#125;')
}
