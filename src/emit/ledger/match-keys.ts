import type { AssignOptions } from './assign-options.js'
import { ledgerKey } from './guid.js'
import type { LedgerRow } from './ledger.js'
import type { NoteDraft } from './note-draft.js'
import { textDigest } from './short-digest.js'

/**
 * Matches drafts with rows of the same explicit id, then of the same key, wherever in the notes they stand now. Several notes with
 * one key (a question with two answers) go by what they say, then by their sections, then by their order.
 */
export function matchKeys<Draft extends NoteDraft>(
  drafts: readonly Draft[],
  rows: readonly LedgerRow[],
  { isKnown }: Pick<AssignOptions, 'isKnown'>,
): Map<Draft, LedgerRow> {
  const matches = new Map<Draft, LedgerRow>()
  const used = new Set<LedgerRow>()
  const match = (
    idOfDraft: (draft: Draft) => string | undefined,
    idOfRow: (row: LedgerRow) => string | undefined,
    mayBe: (draft: Draft, row: LedgerRow) => boolean = () => true,
  ) => {
    const free = new Map<string, LedgerRow[]>()
    for (const row of rows) {
      const id = used.has(row) ? undefined : idOfRow(row)
      if (id !== undefined) free.set(id, [...(free.get(id) ?? []), row])
    }
    for (const draft of drafts) {
      const id = matches.has(draft) ? undefined : idOfDraft(draft)
      const candidates = (id === undefined ? undefined : free.get(id)) ?? []
      const fitting = candidates.filter((row) => mayBe(draft, row))
      const row = fitting.find(({ state }) => state !== 'removed') ?? fitting[0]
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
  const stages: { ofDraft(draft: NoteDraft): string; ofRow(row: LedgerRow): string; isWeak?: true }[] = [
    {
      ofDraft: ({ question, answer }: NoteDraft) => join(textDigest(question), textDigest(answer)),
      ofRow: ({ digest }: LedgerRow) => join(digest.question, digest.answer),
    },
    {
      ofDraft: ({ answer, file, section }: NoteDraft) => join(textDigest(answer), file, section),
      ofRow: ({ digest, file, section }: LedgerRow) => join(digest.answer, file, section),
    },
    {
      ofDraft: ({ answer }: NoteDraft) => textDigest(answer),
      ofRow: ({ digest }: LedgerRow) => digest.answer,
    },
    {
      ofDraft: ({ file, section }: NoteDraft) => join(file, section),
      ofRow: ({ file, section }: LedgerRow) => join(file, section),
    },
    { ofDraft: () => '', ofRow: () => '', isWeak: true },
  ]
  for (const more of stages)
    match(
      (draft) => join(draft.kind, keyOf(draft), more.ofDraft(draft)),
      (row) => (isFree(row) ? join(row.kind, row.key, more.ofRow(row)) : undefined),
      (draft, row) => {
        const isSame = textDigest(draft.answer) === row.digest.answer
        if (isSame || draft.file === row.file) return true
        // Another answer, elsewhere: the note of a file that was not read is still there, and one that is gone was another.
        return isKnown(row.file) && row.state !== 'removed' && !more.isWeak
      },
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
