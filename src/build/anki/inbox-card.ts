import { ledgerKey } from '../../emit/index.js'
import type { FieldBlock } from '../pull/index.js'

/** A note of Anki as a card in Markdown. */
export interface InboxCard {
  markdown: string
  /** Its front as text. */
  front: string
  /** What the ledger calls it. */
  key: string
}

/** @returns the card, or why it can't be one */
export function inboxCard(
  fields: readonly (readonly FieldBlock[])[],
  tags: readonly string[],
): InboxCard | { front: string; reason: string } {
  const [front = '', back = ''] = fields.map(oneLine)
  const more = fields.slice(2).filter((blocks) => oneLine(blocks) !== '')
  if (front === '') return { front: '', reason: 'its first field is empty' }
  const names = tags.flatMap((tag) => {
    const name = `#${tag.replaceAll('::', '/')}`
    return /^#(?=[^\p{L}]*\p{L})[\p{L}\p{N}_/-]+$/u.test(name) ? ` ${name}` : []
  })
  if (/\{\{c\d+::/.test(front)) {
    if (back !== '') return { front, reason: 'a cloze card with a text below it has no Markdown yet' }
    return { markdown: `${front}${names.join('')}`, front, key: ledgerKey(front) }
  }
  if (back === '') return { front, reason: 'its second field is empty' }
  if (more.length > 0) return { front, reason: 'it has more than two fields' }
  return { markdown: `Q: ${front}\nA: ${back}${names.join('')}`, front, key: ledgerKey(front) }
}

/** A field on one line: a question and its answer are a line each. */
function oneLine(blocks: readonly FieldBlock[]): string {
  return blocks
    .map(({ markdown }) => markdown.trim())
    .filter((text) => text !== '')
    .join('<br>')
    .replace(/\s*\n\s*/g, '<br>')
}
