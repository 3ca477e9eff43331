import { ledgerKey } from '../../emit/index.js'
import { writtenTag } from '../../parse/index.js'
import { type FieldBlock, htmlToMarkdown } from '../pull/index.js'

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
  const reason = reasonAgainst(fields, front, back)
  if (reason !== undefined) return { front, reason }
  const hashtags = tags.flatMap((tag) => writtenTag(tag) ?? []).map((tag) => ` ${tag}`)
  const text = isCloze(front) ? front : `Q: ${front}\nA: ${back}`
  return { markdown: `${text}${hashtags.join('')}`, front, key: ledgerKey(front) }
}

function reasonAgainst(
  fields: readonly (readonly FieldBlock[])[],
  front: string,
  back: string,
): string | undefined {
  if (front === '') return 'its first field is empty'
  if (fields.slice(2).some((blocks) => oneLine(blocks) !== '')) return 'it has more than two fields'
  if (
    fields.some((blocks) =>
      blocks.some(({ type, markdown }) => type === 'code' && markdown.trim().includes('\n')),
    )
  )
    return 'code of several lines does not fit on one line'
  if (isCloze(front))
    return back === '' ? undefined : 'cloze notes with text in the second field are not supported'
  return back === '' ? 'its second field is empty' : undefined
}

function isCloze(front: string): boolean {
  return /\{\{c\d+::/.test(front)
}

/** Joins a field into one line, because `Q:` and `A:` take one line each. */
function oneLine(blocks: readonly FieldBlock[]): string {
  return blocks
    .map(({ type, markdown }) => (type === 'code' ? inlineCode(markdown.trim()) : markdown.trim()))
    .filter((text) => text !== '')
    .join('<br>')
    .replace(/\s*\n\s*/g, '<br>')
}

function inlineCode(value: string): string {
  return htmlToMarkdown([
    { type: 'element', tagName: 'code', properties: {}, children: [{ type: 'text', value }] },
  ])
}
