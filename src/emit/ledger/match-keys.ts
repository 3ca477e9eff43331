import { ledgerKey } from './guid.js'
import type { LedgerRow } from './ledger.js'
import type { NoteDraft } from './note-draft.js'
import { shortDigest } from './short-digest.js'

/**
 * Matches drafts with rows of the same explicit id, then of the same key, wherever in the notes they stand now. Several notes with
 * one key (a question with two answers) go by what they say, then by their sections, then by their order.
 */
export function matchKeys<Draft extends NoteDraft>(
  drafts: readonly Draft[],
  rows: readonly LedgerRow[],
): Map<Draft, LedgerRow> {
  const matches = new Map<Draft, LedgerRow>()
  const used = new Set<LedgerRow>()
  const match = (
    idOfDraft: (draft: Draft) => string | undefined,
    idOfRow: (row: LedgerRow) => string | undefined,
  ) => {
    const free = new Map<string, LedgerRow[]>()
    for (const row of rows) {
      const id = used.has(row) ? undefined : idOfRow(row)
      if (id !== undefined) free.set(id, [...(free.get(id) ?? []), row])
    }
    for (const draft of drafts) {
      const id = matches.has(draft) ? undefined : idOfDraft(draft)
      const candidates = id === undefined ? undefined : free.get(id)
      if (!candidates || candidates.length === 0) continue
      const row = candidates.find(({ state }) => state !== 'removed') ?? candidates[0]
      if (!row) continue
      candidates.splice(candidates.indexOf(row), 1)
      matches.set(draft, row)
      used.add(row)
    }
  }
  const join = (...parts: string[]) => parts.join('\n')
  match(
    ({ kind, explicitId }) => (explicitId === undefined ? undefined : join(kind, explicitId)),
    ({ kind, explicitId }) => (explicitId === '' ? undefined : join(kind, explicitId)),
  )
  // A note that has another explicit id is another note, whatever it says.
  const explicit = new Set(drafts.flatMap(({ explicitId }) => explicitId ?? []))
  const isFree = ({ explicitId }: LedgerRow) => explicitId === '' || !explicit.has(explicitId)
  const keyOf = cached((draft: NoteDraft) => ledgerKey(draft.key))
  for (const more of [
    {
      ofDraft: ({ question, answer }: NoteDraft) => join(shortDigest(question), shortDigest(answer)),
      ofRow: ({ digest }: LedgerRow) => join(digest.question, digest.answer),
    },
    {
      ofDraft: ({ answer, file, section }: NoteDraft) => join(shortDigest(answer), file, section),
      ofRow: ({ digest, file, section }: LedgerRow) => join(digest.answer, file, section),
    },
    {
      ofDraft: ({ answer }: NoteDraft) => shortDigest(answer),
      ofRow: ({ digest }: LedgerRow) => digest.answer,
    },
    {
      ofDraft: ({ file, section }: NoteDraft) => join(file, section),
      ofRow: ({ file, section }: LedgerRow) => join(file, section),
    },
    { ofDraft: () => '', ofRow: () => '' },
  ])
    match(
      (draft) => join(draft.kind, keyOf(draft), more.ofDraft(draft)),
      (row) => (isFree(row) ? join(row.kind, row.key, more.ofRow(row)) : undefined),
    )
  return matches
}

function cached<Input extends object>(make: (input: Input) => string): (input: Input) => string {
  const known = new WeakMap<Input, string>()
  return (input) => {
    const text = known.get(input) ?? make(input)
    known.set(input, text)
    return text
  }
}
