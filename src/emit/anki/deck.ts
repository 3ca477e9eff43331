/** The notes of a deck, as its files need them. */
import type { Notebook } from '../../catalog/index.js'
import type { Context } from '../emitter.js'
import type { AssignedNote } from '../ledger/index.js'
import { visibleHtml } from '../markup/visible.js'
import { type DeckSplit, deckNames } from './deck-name.js'
import type { AnkiDraft } from './drafts.js'
import type { Flashcard } from './flashcard.js'
import { type NoteContent, noteContent } from './note-content.js'
import { type NoteTypeName, released } from './note-types.js'
import type { OpenWith } from './open-link.js'
import { freeId, noteIdOf } from './package-ids.js'
import { fieldDigests, sourceField } from './source-field.js'
import { cleanTag, tagsOf } from './tags.js'

export interface DeckNote {
  /** Of the package; in Anki too, unless another note has it there. */
  id: number
  guid: string
  type: NoteTypeName
  /** HTML, as many as its type has. */
  fields: string[]
  /** Ordinals of the templates that make a card. */
  cards: number[]
  deck: string
  tags: string[]
  /** In seconds since 1970: Anki takes a note only if it is newer than its own. */
  time: number
  /** The cards as stock note types have them, each with the number of its part. */
  rows: { card: Flashcard; index: number }[]
  draft: AnkiDraft
}

export interface Deck {
  name: string
  notes: DeckNote[]
  /** Bytes of the pictures by their names on the cards. */
  media: ReadonlyMap<string, Uint8Array>
  /** When look and templates changed last, in seconds since 1970. */
  time: number
}

export interface DeckOptions {
  name: string
  decks?: DeckSplit | undefined
  /** Tags that every note gets besides its own. */
  tags?: readonly string[] | undefined
  openWith?: OpenWith | undefined
}

export function makeDeck(
  assigned: readonly AssignedNote<AnkiDraft>[],
  notebook: Notebook,
  context: Context,
  options: DeckOptions,
): Deck {
  const deckOf = deckNames(notebook, options.name, options.decks, context.knownFiles)
  const taken = new Set<number>()
  const ownTags = tagsOf(notebook)
  const notes = assigned.map(({ draft, guid, parts, time }): DeckNote => {
    const { first } = draft
    const content = visible(noteContent(draft, parts))
    const mark = { guid, digests: fieldDigests(content.fields) }
    const source = sourceField([first.from, ...(first.alsoFrom ?? [])], mark, {
      openWith: options.openWith,
      root: context.root,
    })
    const cards = parts.flatMap(({ name, state }) =>
      state === 'active' ? (draft.cards.get(name) ?? []) : [],
    )
    return {
      id: freeId(noteIdOf(guid), taken),
      guid,
      type: draft.type,
      fields: [...content.fields, source],
      cards: content.cards,
      deck: deckOf(first.from),
      tags: [
        ...new Set([
          ...cards.flatMap(ownTags),
          ...(options.tags ?? []).flatMap(cleanTag),
          ...(parts.some(({ state }) => state === 'retired') ? ['ddd-build::retired'] : []),
        ]),
      ].sort(),
      time,
      rows: content.rows,
      draft,
    }
  })
  const media = new Map(
    assigned.flatMap(({ draft }) => [...draft.cards.values()].flatMap(({ media }) => [...(media ?? [])])),
  )
  const time = context.lookTime ?? Math.max(released, Math.floor((context.times?.shared ?? 0) / 1000))
  return { name: options.name, notes, media, time }
}

function visible(content: NoteContent): NoteContent {
  return { ...content, fields: content.fields.map(visibleHtml) }
}
