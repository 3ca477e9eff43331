import { ledgerKey } from '../../emit/index.js'
import type { FieldBlock } from '../pull/index.js'

/** A note from Anki, written as a Markdown card. */
export interface InboxCard {
  markdown: string
  /** Markdown of the front, on one line. */
  front: string
  /** Key of the card in the ledger. */
  key: string
}

/** @returns the card, or the reason the note can't be written as one */
export function inboxCard(
  fields: readonly (readonly FieldBlock[])[],
  tags: readonly string[],
): InboxCard | { front: string; reason: string } {
  const [front = '', back = ''] = fields.map(oneLine)
  const extraFields = fields.slice(2).filter((blocks) => oneLine(blocks) !== '')
  if (front === '') return { front: '', reason: 'its first field is empty' }
  const hashtags = tags.flatMap((tag) => {
    const name = `#${tag.replaceAll('::', '/')}`
    return /^#(?=[^\p{L}]*\p{L})[\p{L}\p{N}_/-]+$/u.test(name) ? ` ${name}` : []
  })
  if (/\{\{c\d+::/.test(front)) {
    if (back !== '') return { front, reason: 'cloze notes with text in the second field are not supported' }
    return { markdown: `${front}${hashtags.join('')}`, front, key: ledgerKey(front) }
  }
  if (back === '') return { front, reason: 'its second field is empty' }
  if (extraFields.length > 0) return { front, reason: 'it has more than two fields' }
  return { markdown: `Q: ${front}\nA: ${back}${hashtags.join('')}`, front, key: ledgerKey(front) }
}

/** Joins a field into one line, because `Q:` and `A:` take one line each. */
function oneLine(blocks: readonly FieldBlock[]): string {
  return blocks
    .map(({ markdown }) => markdown.trim())
    .filter((text) => text !== '')
    .join('<br>')
    .replace(/\s*\n\s*/g, '<br>')
}
