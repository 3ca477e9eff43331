import { draftDigests } from './draft-digests.js'
import type { LedgerRow } from './ledger.js'
import type { NoteDraft } from './note-draft.js'
import { wordsOf } from './words.js'

/** Maximum candidates for a draft, so that rewriting a large notebook stays fast. */
const maxCandidates = 200

/**
 * Indexes rows, to find those that a draft may be an edited version of: rows of the same kind with the same section, question or answer,
 * or a word in common.
 *
 * @returns a function that finds the candidates for a draft
 */
export function candidateFinder(rows: readonly LedgerRow[]): (draft: NoteDraft) => LedgerRow[] {
  const index = new Map<string, LedgerRow[]>()
  for (const row of rows)
    for (const trait of traitsOf(row, row.digest)) {
      const list = index.get(trait)
      if (list) list.push(row)
      else index.set(trait, [row])
    }
  return (draft) => {
    const lists = traitsOf(draft, draftDigests(draft)).map((trait) => index.get(trait) ?? [])
    const found = new Set<LedgerRow>()
    // The rarest trait first: its rows are the most likely ones.
    for (const list of lists.sort((a, b) => a.length - b.length))
      for (const row of list) {
        if (found.size >= maxCandidates) return [...found]
        found.add(row)
      }
    return [...found]
  }
}

function traitsOf(
  { kind, key, file, section }: Pick<LedgerRow, 'kind' | 'key' | 'file' | 'section'>,
  { question, answer }: Pick<LedgerRow['digest'], 'question' | 'answer'>,
): string[] {
  return [
    ...(question === '' ? [] : [`${kind} question ${question}`]),
    ...(answer === '' ? [] : [`${kind} answer ${answer}`]),
    `${kind} section ${file} ${section}`,
    ...new Set(wordsOf(key).map((word) => `${kind} word ${word}`)),
  ]
}
