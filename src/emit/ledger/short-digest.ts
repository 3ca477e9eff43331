import { digest } from '../../catalog/index.js'
import type { LedgerPart } from './ledger.js'

/** @returns 40 bits as 10 hexadecimal digits, the same for any white space; empty for an empty text */
export function shortDigest(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim()
  return folded === '' ? '' : digest(folded).slice(0, 10)
}

/** @returns the digest of all cards of a note */
export function cardsDigest(parts: readonly (LedgerPart & { digest: string })[]): string {
  return shortDigest(
    parts.map(({ name, number, digest: card }) => `${name} ${number ?? ''} ${card}`).join('\n'),
  )
}
