/** Fields and cards of a note, by what became of each of its cards. */
import type { AssignedPart } from '../ledger/index.js'
import { commandCards } from './command-cards.js'
import type { AnkiDraft } from './drafts.js'
import type { Flashcard } from './flashcard.js'
import { gapsIn, renumberGaps } from './gaps.js'
import { ask, code, commandText, escapeHtml, where } from './markup.js'
import { plainText } from './plain-text.js'

export interface NoteContent {
  /** HTML of all fields but the last, which says where the note comes from. */
  fields: string[]
  /** Ordinals of the templates that make a card. */
  cards: number[]
  /** The cards as stock note types have them, each with the number of its part. */
  rows: { card: Flashcard; index: number }[]
}

export function noteContent(draft: AnkiDraft, parts: readonly AssignedPart[]): NoteContent {
  switch (draft.type) {
    case 'command':
      return commandContent(draft, parts)
    case 'card':
      return cardContent(draft, parts)
    case 'cloze':
      return clozeContent(draft, parts)
  }
}

function commandContent(draft: AnkiDraft, parts: readonly AssignedPart[]): NoteContent {
  const byName = new Map(parts.map((part) => [part.name, part]))
  const pairs = commandCards.flatMap((name) => {
    const part = byName.get(name)
    if (!part) return ['', '']
    const card = part.draft && draft.cards.get(name)
    return card ? [card.front, card.back] : retiredCard(draft)
  })
  return {
    fields: [code(draft.key), where(draft.first.from), ...pairs],
    cards: commandCards.flatMap((name, ordinal) => (byName.get(name)?.state === 'active' ? ordinal : [])),
    rows: activeRows(parts, ({ name }) => draft.cards.get(name)),
  }
}

/** Anki reports a card with an empty front as an error, and offers to delete it with its reviews. */
function retiredCard({ key }: AnkiDraft): [front: string, back: string] {
  return [`${ask('This question is no longer in your notes')}${commandText(key)}`, commandText(key)]
}

function cardContent(draft: AnkiDraft, parts: readonly AssignedPart[]): NoteContent {
  const { first } = draft
  const names = new Set(parts.map(({ name }) => name))
  const isActive = (name: string) => parts.some((part) => part.name === name && part.state === 'active')
  const rows = activeRows(parts, ({ name }) => {
    const card = draft.cards.get(name)
    return card && (name === 'backward' ? backward(card) : card)
  })
  // A direction that was added later has a note of its own, with the sides exchanged.
  if (!names.has('forward'))
    return {
      fields: [first.back, first.front, where(first.from), ''],
      cards: isActive('backward') ? [0] : [],
      rows,
    }
  return {
    fields: [first.front, first.back, where(first.from), names.has('backward') ? 'yes' : ''],
    cards: [...(isActive('forward') ? [0] : []), ...(isActive('backward') ? [1] : [])],
    rows,
  }
}

function backward(card: Flashcard): Flashcard {
  return { ...card, kind: `${card.kind} backward`, front: card.back, back: card.front }
}

function clozeContent(draft: AnkiDraft, parts: readonly AssignedPart[]): NoteContent {
  const { first } = draft
  const numbers = new Map(
    parts.flatMap(({ number, draft: part }): [number, number][] =>
      number === undefined || part?.number === undefined ? [] : [[part.number, number]],
    ),
  )
  const retired = parts.flatMap(({ name, number, state }) =>
    state === 'retired' && number !== undefined ? [{ name, number }] : [],
  )
  const text = retired.reduce(withRetiredGap, renumberGaps(first.front, numbers))
  const isActive = parts.some(({ state }) => state === 'active')
  return {
    fields: [text, first.back, where(first.from)],
    cards: parts
      .flatMap(({ number, state }) => (state === 'active' && number !== undefined ? [number - 1] : []))
      .sort((one, other) => one - other),
    rows: isActive ? [{ card: { ...first, front: text }, index: 0 }] : [],
  }
}

/** A gap that the author removed stays one where a learner may have studied it: else its card would be blank. */
function withRetiredGap(html: string, { name, number }: { name: string; number: number }): string {
  const words = escapeHtml(name)
  const hasNumber = gapsIn(html).gaps.some((gap) => gap.number === number)
  if (hasNumber || words === '') return html
  const gap = `{{c${number}::${words}}}`
  const at = outsideOfGaps(html, words)
  if (at !== undefined) return `${html.slice(0, at)}${gap}${html.slice(at + words.length)}`
  return plainText(html) === '' ? html : `${html}<p class="more">${gap}</p>`
}

/** Where a text stands in no gap and no tag. */
function outsideOfGaps(html: string, text: string): number | undefined {
  const hidden = html.replace(/<[^>]*>|\{\{c\d+::[\s\S]*?\}\}/g, (part) => '\u0000'.repeat(part.length))
  const isLetter = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character)
  for (let at = hidden.indexOf(text); at !== -1; at = hidden.indexOf(text, at + 1))
    if (!isLetter(hidden[at - 1]) && !isLetter(hidden[at + text.length])) return at
  return undefined
}

function activeRows(
  parts: readonly AssignedPart[],
  cardOf: (part: AssignedPart) => Flashcard | undefined,
): NoteContent['rows'] {
  return parts.flatMap((part, index) => {
    const card = part.state === 'active' ? cardOf(part) : undefined
    return card ? { card, index } : []
  })
}
