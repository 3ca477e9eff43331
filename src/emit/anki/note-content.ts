/** Builds the fields and cards of a note, depending on the state of each part. */
import type { CardTexts } from '../../locales/index.js'
import type { AssignedPart } from '../ledger/index.js'
import { clozeHtml, clozesIn, renumberClozes } from './clozes.js'
import { commandCardKinds } from './command-card-kinds.js'
import type { AnkiDraft } from './drafts.js'
import type { Flashcard } from './flashcard.js'
import { locationHtml } from './location-html.js'
import { codeHtml, commandText, escapeHtml, questionHtml } from './markup.js'
import { plainText } from './plain-text.js'

export interface NoteContent {
  /** HTML of all fields except the last, which is the source. */
  fields: string[]
  /** Ordinals of the templates that generate a card. */
  cards: number[]
  /** Rows of the CSV file, one per card, with the index of its part. */
  csvRows: { card: Flashcard; index: number }[]
}

export function noteContent(draft: AnkiDraft, parts: readonly AssignedPart[], texts: CardTexts): NoteContent {
  switch (draft.type) {
    case 'command':
      return commandContent(draft, parts, texts)
    case 'card':
      return cardContent(draft, parts, texts)
    case 'cloze':
      return clozeContent(draft, parts, texts)
  }
}

function commandContent(draft: AnkiDraft, parts: readonly AssignedPart[], texts: CardTexts): NoteContent {
  const byName = new Map(parts.map((part) => [part.name, part]))
  const pairs = commandCardKinds.flatMap((name) => {
    const part = byName.get(name)
    if (!part) return ['', '']
    const card = part.draft && draft.cards.get(name)
    return card ? [card.front, card.back] : retiredCard(draft, texts)
  })
  return {
    fields: [codeHtml(draft.key), locationHtml(draft.firstCard.from, texts), ...pairs],
    cards: commandCardKinds.flatMap((name, ordinal) => (byName.get(name)?.state === 'active' ? ordinal : [])),
    csvRows: activeCsvRows(parts, ({ name }) => draft.cards.get(name)),
  }
}

/** Fills a retired card, because Anki reports a card with an empty front as an error and offers to delete it with its reviews. */
function retiredCard({ key }: AnkiDraft, { removed }: CardTexts): [front: string, back: string] {
  return [`${questionHtml(removed)}${commandText(key)}`, commandText(key)]
}

function cardContent(draft: AnkiDraft, parts: readonly AssignedPart[], texts: CardTexts): NoteContent {
  const { firstCard } = draft
  const names = new Set(parts.map(({ name }) => name))
  const isActive = (name: string) => parts.some((part) => part.name === name && part.state === 'active')
  const csvRows = activeCsvRows(parts, ({ name }) => {
    const card = draft.cards.get(name)
    return card && (name === 'backward' ? reverseCard(card) : card)
  })
  // A direction that was added later has its own note, with front and back swapped.
  if (!names.has('forward'))
    return {
      fields: [firstCard.back, firstCard.front, locationHtml(firstCard.from, texts, firstCard.back), ''],
      cards: isActive('backward') ? [0] : [],
      csvRows,
    }
  return {
    fields: [
      firstCard.front,
      firstCard.back,
      locationHtml(firstCard.from, texts, firstCard.front),
      names.has('backward') ? 'yes' : '',
    ],
    cards: [...(isActive('forward') ? [0] : []), ...(isActive('backward') ? [1] : [])],
    csvRows,
  }
}

function reverseCard(card: Flashcard): Flashcard {
  return { ...card, kind: `${card.kind} backward`, front: card.back, back: card.front }
}

function clozeContent(draft: AnkiDraft, parts: readonly AssignedPart[], texts: CardTexts): NoteContent {
  const { firstCard } = draft
  const numbers = new Map(
    parts.flatMap(({ number, draft: part }): [number, number][] =>
      number === undefined || part?.number === undefined ? [] : [[part.number, number]],
    ),
  )
  const retired = parts.flatMap(({ name, number, state }) =>
    state === 'retired' && number !== undefined ? [{ name, number }] : [],
  )
  const text = retired.reduce(withRetiredCloze, renumberClozes(firstCard.front, numbers))
  const isActive = parts.some(({ state }) => state === 'active')
  return {
    fields: [text, firstCard.back, locationHtml(firstCard.from, texts, text)],
    cards: parts
      .flatMap(({ number, state }) => (state === 'active' && number !== undefined ? [number - 1] : []))
      .sort((a, b) => a - b),
    csvRows: isActive ? [{ card: { ...firstCard, front: text }, index: 0 }] : [],
  }
}

/** Keeps a cloze that the author removed but may have studied: otherwise its card would be blank. */
function withRetiredCloze(html: string, { name, number }: { name: string; number: number }): string {
  const escapedText = escapeHtml(name)
  const hasNumber = clozesIn(html).clozes.some((existing) => existing.number === number)
  if (hasNumber || escapedText === '') return html
  const cloze = clozeHtml(number, name)
  const at = indexOutsideClozes(html, escapedText)
  if (at !== undefined) return `${html.slice(0, at)}${cloze}${html.slice(at + escapedText.length)}`
  return plainText(html) === '' ? html : `${html}<p class="more">${cloze}</p>`
}

/** Finds a whole word or phrase outside of clozes, tags and character references. */
function indexOutsideClozes(html: string, text: string): number | undefined {
  const hidden = html.replace(/<[^>]*>|\{\{c\d+::[\s\S]*?\}\}/g, (part) => '\u0000'.repeat(part.length))
  const isLetter = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character)
  for (let at = hidden.indexOf(text); at !== -1; at = hidden.indexOf(text, at + 1))
    if (!isLetter(hidden[at - 1]) && !isLetter(hidden[at + text.length]) && !isInReference(hidden, at))
      return at
  return undefined
}

/** Whether an offset is after the `&` of a character reference: at `lt` in `&lt;`. */
function isInReference(html: string, offset: number): boolean {
  return /&#?\w*$/.test(html.slice(Math.max(0, offset - 10), offset))
}

function activeCsvRows(
  parts: readonly AssignedPart[],
  cardOf: (part: AssignedPart) => Flashcard | undefined,
): NoteContent['csvRows'] {
  return parts.flatMap((part, index) => {
    const card = part.state === 'active' ? cardOf(part) : undefined
    return card ? { card, index } : []
  })
}
