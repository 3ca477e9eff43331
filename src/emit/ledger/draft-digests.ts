import type { NoteDraft } from './note-draft.js'
import { textDigest } from './short-digest.js'

/** Digests of a draft, which several steps of matching compare. */
interface DraftDigests {
  question: string
  answer: string
}

const cache = new WeakMap<NoteDraft, DraftDigests>()

export function draftDigests(draft: NoteDraft): DraftDigests {
  const existing = cache.get(draft)
  if (existing) return existing
  const digests = { question: textDigest(draft.question), answer: textDigest(draft.answer) }
  cache.set(draft, digests)
  return digests
}
