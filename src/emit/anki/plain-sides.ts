import { clozesIn, hiddenTexts } from './clozes.js'
import type { Flashcard } from './flashcard.js'
import { plainText } from './plain-text.js'

/** The two sides of a card as plain text. */
export interface PlainSides {
  question: string
  answer: string
}

/** Returns the sides of a card for lists: of a cloze card, the text with gaps (`[…]`), and what is missing there. */
export function plainSides({ noteType, front, back }: Flashcard): PlainSides {
  if (noteType !== 'cloze') return { question: inOneLine(front), answer: inOneLine(back) }
  const { surroundingText } = clozesIn(front)
  return { question: surroundingText.replaceAll('…', '[…]'), answer: hiddenTexts(front).join(' · ') }
}

/** Separates the blocks of a side: `all files · Other options: …`. */
function inOneLine(html: string): string {
  return plainText(html.replace(/<\/(?:p|li|tr|pre)>(?=\s*<\w)|<br>/g, ' · '))
}
