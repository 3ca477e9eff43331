import { digest } from '../../catalog/index.js'
import type { LedgerPart } from './ledger.js'
import { wordsOf } from './words.js'

/** @returns 40 bits as 10 hexadecimal digits, ignoring white space differences; empty for an empty text */
export function shortDigest(text: string): string {
  const normalized = text.replace(/\s+/g, ' ').trim()
  return normalized === '' ? '' : digest(normalized).slice(0, 10)
}

/** Words that people add or drop when they rephrase. The list can't change: the ledger stores digests without these words. */
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

/** @returns a digest that ignores punctuation, case, formatting and articles */
export function textDigest(text: string): string {
  const words = wordsOf(text)
  const significantWords = words.filter((word) => !articles.has(word))
  return shortDigest((significantWords.length > 0 ? significantWords : words).join(' ') || text)
}

/** @returns the digest of all cards of a note */
export function cardsDigest(parts: readonly (LedgerPart & { digest: string })[]): string {
  return shortDigest(
    parts.map(({ name, number, digest: card }) => `${name} ${number ?? ''} ${card}`).join('\n'),
  )
}
