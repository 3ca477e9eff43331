/** Builds the notes of a deck, ready to be written to its files. */
import type { Notebook } from '../../catalog/index.js'
import type { Context } from '../emitter.js'
import type { AssignedNote } from '../ledger/index.js'
import { escapeInvisibleCharacters } from '../markup/escape-invisible-characters.js'
import { cardTextsOf } from './card-texts.js'
import { type DeckSplit, deckResolver } from './deck-name.js'
import type { AnkiDraft } from './drafts.js'
import type { Flashcard } from './flashcard.js'
import { type NoteContent, noteContent } from './note-content.js'
import { type NoteTypeName, noteTypesChangedAt } from './note-types.js'
import type { OpenWith } from './open-link.js'
import { noteIdOf, uniqueId } from './package-ids.js'
import { fieldDigests, sourceField } from './source-field.js'
import { cleanTag, tagsOf } from './tags.js'

export interface DeckNote {
  /** Id in the package, and in Anki too unless another note already has it. */
  id: number
  guid: string
  type: NoteTypeName
  /** HTML, one for each field of the note type. */
  fields: string[]
  /** Ordinals of the templates that generate a card. */
  cards: number[]
  deck: string
  tags: string[]
  /** Modification time in seconds since 1970. Anki updates a note on import only if this is newer. */
  time: number
  /** Rows of the CSV file, one per card; `index` is the position of the card's part in the note. */
  csvRows: { card: Flashcard; index: number }[]
  draft: AnkiDraft
}

export interface Deck {
  name: string
  notes: DeckNote[]
  /** Bytes of the pictures, by the file names used on the cards. */
  media: ReadonlyMap<string, Uint8Array>
  /** When styling or templates last changed, in seconds since 1970. */
  time: number
}

export interface DeckOptions {
  name: string
  decks?: DeckSplit | undefined
  /** Tags to add to every note. */
  tags?: readonly string[] | undefined
  openWith?: OpenWith | undefined
}

/** Builds a deck from the notes that have been assigned ids. */
export function makeDeck(
  assigned: readonly AssignedNote<AnkiDraft>[],
  notebook: Notebook,
  context: Context,
  options: DeckOptions,
): Deck {
  const resolveDeck = deckResolver(notebook, options.name, options.decks, context.otherFiles)
  const taken = new Set<number>()
  const tagsOfCard = tagsOf(notebook)
  const textsOf = cardTextsOf(notebook)
  const notes = assigned.map(({ draft, guid, parts, time }): DeckNote => {
    const { firstCard } = draft
    const content = escapeFields(noteContent(draft, parts, textsOf(firstCard.from)))
    const fingerprint = { guid, digests: fieldDigests(content.fields) }
    const source = sourceField([firstCard.from, ...(firstCard.alsoFrom ?? [])], fingerprint, {
      openWith: options.openWith,
      root: context.root,
    })
    const cards = parts.flatMap(({ name, state }) =>
      state === 'active' ? (draft.cards.get(name) ?? []) : [],
    )
    return {
      id: uniqueId(noteIdOf(guid), taken),
      guid,
      type: draft.type,
      fields: [...content.fields, source],
      cards: content.cards,
      deck: resolveDeck(firstCard.from),
      tags: [
        ...new Set([
          ...cards.flatMap(tagsOfCard),
          ...(options.tags ?? []).flatMap(cleanTag),
          ...(parts.some(({ state }) => state === 'retired') ? ['ddd-build::retired'] : []),
        ]),
      ].sort(),
      time,
      csvRows: content.csvRows,
      draft,
    }
  })
  const media = new Map(
    assigned.flatMap(({ draft }) => [...draft.cards.values()].flatMap((card) => [...(card.media ?? [])])),
  )
  const time =
    context.lookModifiedAt ??
    Math.max(noteTypesChangedAt, Math.floor((context.modifiedTimes?.shared ?? 0) / 1000))
  return { name: options.name, notes, media, time }
}

function escapeFields(content: NoteContent): NoteContent {
  return { ...content, fields: content.fields.map(escapeInvisibleCharacters) }
}
