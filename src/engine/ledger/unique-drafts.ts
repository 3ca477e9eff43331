import type { AssignedNote, DeckDrafts, NoteDraft } from '../../emit/index.js'

/** Splits drafts into unique ones and duplicates: the same note in several decks is one note in Anki, with one id. */
export function uniqueDrafts(decks: readonly DeckDrafts[]): {
  drafts: NoteDraft[]
  duplicates: Map<NoteDraft, NoteDraft[]>
} {
  const firstByIdentity = new Map<string, NoteDraft>()
  const duplicates = new Map<NoteDraft, NoteDraft[]>()
  const drafts = decks.flatMap((deck, index) =>
    deck.drafts.filter((draft) => {
      const { kind, key, file, section, parts } = draft
      const identity = JSON.stringify([kind, key, file, section, parts])
      const first = firstByIdentity.get(identity)
      if (index === 0 || !first) {
        firstByIdentity.set(identity, draft)
        return true
      }
      duplicates.set(first, [...(duplicates.get(first) ?? []), draft])
      return false
    }),
  )
  return { drafts, duplicates }
}

/** Returns the notes of each draft, also of duplicates. */
export function groupByDraft(
  assigned: readonly AssignedNote[],
  duplicates: ReadonlyMap<NoteDraft, readonly NoteDraft[]>,
): Map<NoteDraft, AssignedNote[]> {
  const notes = assigned.flatMap((note) => [
    note,
    ...(duplicates.get(note.draft) ?? []).map((draft) => ({ ...note, draft })),
  ])
  const ids = new Map<NoteDraft, AssignedNote[]>()
  for (const note of notes) {
    const existing = ids.get(note.draft)
    if (existing) existing.push(note)
    else ids.set(note.draft, [note])
  }
  return ids
}
