/** Compares three texts of a field: as it was delivered, as Anki has it, as the notes have it now. */
import { type DeckNote, fieldDigests, noteTypes } from '../../emit/index.js'
import { canonicalHtml, withoutFormatting } from '../pull/index.js'
import type { AnkiNote } from './read-notes.js'

/**
 * - `same`: Anki has what the notes say
 * - `notes`: changed in the notes only
 * - `anki`: changed in Anki only
 * - `conflict`: changed in both
 * - `missing`: the note type has no field of that name any more
 */
export type FieldStatus = 'same' | 'notes' | 'anki' | 'conflict' | 'missing'

export interface ComparedField {
  name: string
  status: FieldStatus
  /** As Anki has it. */
  present: string
  /** As the notes have it. */
  wanted: string
  /** Digest of what was delivered, if known. */
  delivered: string | undefined
}

/**
 * @param isUntouched whether Anki's note is known to be as it was delivered, where it bears no mark
 * @returns all fields but the last, which is always ours
 */
export function compareFields(note: DeckNote, anki: AnkiNote, isUntouched: boolean): ComparedField[] {
  const names = noteTypes[note.type].fields.slice(0, -1)
  const wantedDigests = fieldDigests(note.fields)
  return names.map((name, index): ComparedField => {
    const wanted = note.fields[index] ?? ''
    const present = anki.fields.get(name)
    const delivered = anki.mark?.digests[index]
    const field = { name, present: present ?? '', wanted, delivered }
    if (present === undefined) return { ...field, status: 'missing' }
    if (present.normalize('NFC') === wanted.normalize('NFC')) return { ...field, status: 'same' }
    // Anki's editor writes the same text in another way.
    if (canonicalHtml(present) === canonicalHtml(wanted)) return { ...field, status: 'same' }
    const [presentDigest] = fieldDigests([present])
    if (delivered === undefined) return { ...field, status: isUntouched ? 'notes' : 'conflict' }
    if (delivered === presentDigest) {
      const isPulled = note.type === 'command' && isSameText(present, wanted)
      return { ...field, status: isPulled ? 'same' : 'notes' }
    }
    return { ...field, status: delivered === wantedDigests[index] ? 'anki' : 'conflict' }
  })
}

/** Cards show descriptions of commands without formatting; what was added in Anki, and pulled, stays there. */
function isSameText(present: string, wanted: string): boolean {
  return canonicalHtml(withoutFormatting(present)) === canonicalHtml(withoutFormatting(wanted))
}
