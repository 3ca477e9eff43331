import { draftDigests } from './draft-digests.js'
import { ledgerKey } from './guid.js'
import type { LedgerRow } from './ledger.js'
import type { NoteDraft } from './note-draft.js'

/**
 * Matches drafts with rows of the same explicit id, then of the same key, wherever they are in the notes now. Several notes with
 * the same key (a question with two answers) are matched by content, then by section, then by order.
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
    isPlausible: (draft: Draft, row: LedgerRow) => boolean = () => true,
  ) => {
    const available = new Map<string, LedgerRow[]>()
    for (const row of rows) {
      const id = used.has(row) ? undefined : idOfRow(row)
      if (id === undefined) continue
      const others = available.get(id)
      if (others) others.push(row)
      else available.set(id, [row])
    }
    if (available.size === 0) return
    for (const draft of drafts) {
      const id = matches.has(draft) ? undefined : idOfDraft(draft)
      const candidates = (id === undefined ? undefined : available.get(id)) ?? []
      const plausible = candidates.filter((row) => isPlausible(draft, row))
      const row = plausible.find(({ state }) => state !== 'removed') ?? plausible[0]
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
  // A note with another explicit id is another note, whatever its content.
  const explicitIds = new Set(drafts.flatMap(({ explicitId }) => explicitId ?? []))
  const isAvailable = ({ explicitId }: LedgerRow) => explicitId === '' || !explicitIds.has(explicitId)
  const keyOf = memoize((draft: NoteDraft) => ledgerKey(draft.key))
  const answerOf = (draft: NoteDraft) => draftDigests(draft).answer
  const stages: { ofDraft(draft: NoteDraft): string; ofRow(row: LedgerRow): string }[] = [
    {
      ofDraft: (draft: NoteDraft) => join(draftDigests(draft).question, answerOf(draft)),
      ofRow: ({ digest }: LedgerRow) => join(digest.question, digest.answer),
    },
    {
      ofDraft: (draft: NoteDraft) => join(answerOf(draft), draft.file, draft.section),
      ofRow: ({ digest, file, section }: LedgerRow) => join(digest.answer, file, section),
    },
    {
      ofDraft: answerOf,
      ofRow: ({ digest }: LedgerRow) => digest.answer,
    },
    {
      ofDraft: ({ file, section }: NoteDraft) => join(file, section),
      ofRow: ({ file, section }: LedgerRow) => join(file, section),
    },
    { ofDraft: () => '', ofRow: () => '' },
  ]
  for (const stage of stages)
    match(
      (draft) => join(draft.kind, keyOf(draft), stage.ofDraft(draft)),
      (row) => (isAvailable(row) ? join(row.kind, row.key, stage.ofRow(row)) : undefined),
      // With another answer, a note in another file is another note.
      (draft, row) => answerOf(draft) === row.digest.answer || draft.file === row.file,
    )
  return matches
}

function memoize<Input extends object>(compute: (input: Input) => string): (input: Input) => string {
  const cache = new WeakMap<Input, string>()
  return (input) => {
    const text = cache.get(input) ?? compute(input)
    cache.set(input, text)
    return text
  }
}
