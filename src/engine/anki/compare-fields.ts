/** Three-way comparison of a field: as delivered, as it is in Anki, and as the notes produce it now. */
import { type DeckNote, fieldDigests, noteTypes } from '../../emit/index.js'
import { canonicalHtml, withoutFormatting } from '../pull/index.js'
import type { AnkiNote } from './read-notes.js'

/**
 * - `same`: Anki and the notes agree
 * - `notes`: changed in the notes only
 * - `anki`: changed in Anki only
 * - `conflict`: changed in both
 * - `missing`: the note type no longer has a field of that name
 */
export type FieldStatus = 'same' | 'notes' | 'anki' | 'conflict' | 'missing'

export interface ComparedField {
  name: string
  status: FieldStatus
  /** Current HTML in Anki. */
  ankiHtml: string
  /** HTML produced from the notes. */
  notesHtml: string
  /** Digest of the HTML that was delivered last, if known. */
  deliveredDigest: string | undefined
}

/**
 * Compares the fields of a note with those in Anki.
 *
 * @param isUntouched whether a note without a fingerprint is known to be unchanged since it was delivered
 * @returns all fields except the last one, which only ddd-build writes
 */
export function compareFields(note: DeckNote, anki: AnkiNote, isUntouched: boolean): ComparedField[] {
  const names = noteTypes[note.type].fields.slice(0, -1)
  const notesDigests = fieldDigests(note.fields)
  return names.map((name, index): ComparedField => {
    const notesHtml = note.fields[index] ?? ''
    const ankiHtml = anki.fields.get(name)
    const deliveredDigest = anki.mark?.digests[index]
    const field = { name, ankiHtml: ankiHtml ?? '', notesHtml, deliveredDigest }
    if (ankiHtml === undefined) return { ...field, status: 'missing' }
    if (ankiHtml.normalize('NFC') === notesHtml.normalize('NFC')) return { ...field, status: 'same' }
    // Anki's editor may write the same content as different HTML.
    if (canonicalHtml(ankiHtml) === canonicalHtml(notesHtml)) return { ...field, status: 'same' }
    const [ankiDigest] = fieldDigests([ankiHtml])
    if (deliveredDigest === undefined) return { ...field, status: isUntouched ? 'notes' : 'conflict' }
    if (deliveredDigest === ankiDigest) {
      const isPulled = note.type === 'command' && isSameText(ankiHtml, notesHtml)
      return { ...field, status: isPulled ? 'same' : 'notes' }
    }
    return { ...field, status: deliveredDigest === notesDigests[index] ? 'anki' : 'conflict' }
  })
}

/** Command cards show descriptions without formatting, so formatting that was added in Anki and pulled is kept there. */
function isSameText(ankiHtml: string, notesHtml: string): boolean {
  return canonicalHtml(withoutFormatting(ankiHtml)) === canonicalHtml(withoutFormatting(notesHtml))
}
