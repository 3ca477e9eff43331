import { digest } from '../../catalog/index.js'
import type { LedgerPart } from './ledger.js'
import { wordsOf } from './words.js'

/** @returns 40 bits as 10 hexadecimal digits, the same for any white space; empty for an empty text */
export function shortDigest(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim()
  return folded === '' ? '' : digest(folded).slice(0, 10)
}

/** Words that come and go as people rephrase. */
const articles = new Set([
  'a',
  'an',
  'the',
  'der',
  'die',
  'das',
  'ein',
  'eine',
  'le',
  'la',
  'les',
  'un',
  'une',
  'el',
  'los',
  'las',
])

/** @returns a digest that punctuation, case, formatting and articles do not change */
export function textDigest(text: string): string {
  const words = wordsOf(text)
  const telling = words.filter((word) => !articles.has(word))
  return shortDigest((telling.length > 0 ? telling : words).join(' ') || text)
}

/** @returns the digest of all cards of a note */
export function cardsDigest(parts: readonly (LedgerPart & { digest: string })[]): string {
  return shortDigest(
    parts.map(({ name, number, digest: card }) => `${name} ${number ?? ''} ${card}`).join('\n'),
  )
}
