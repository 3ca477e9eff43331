import { slug } from 'github-slugger'
import type { Notebook } from '../../catalog/index.js'
import type { Asset, Context, DeckDrafts, Emitter } from '../emitter.js'
import { safeStem } from '../file-name.js'
import { assignIds, shortDigest } from '../ledger/index.js'
import { toCsv } from './csv.js'
import { type Deck, type DeckNote, makeDeck } from './deck.js'
import { type DeckSplit, deckPath } from './deck-name.js'
import { type AnkiDraft, toDrafts } from './drafts.js'
import type { CardKind } from './flashcard.js'
import { candidates } from './flashcards.js'
import { chooseKinds } from './kinds/index.js'
import { type LookOptions, lookText } from './note-types.js'
import { type OpenWith, openWithNames } from './open-link.js'
import { previewPage } from './preview.js'

export interface AnkiOptions extends LookOptions {
  /**
   * Name of the deck. Default: the notebook's title. It may change at any time: cards keep their reviews.
   *
   * The form `{ name, id }` is that of version 0.1.0: `id` is then taken for `formerDeck`.
   */
  deck?: string | { name?: string; id?: string }
  /** The deck of version 0.1.0 whose cards go on, by its name at that time: their reviews are kept. */
  formerDeck?: string
  /**
   * One deck, or one below it for each folder, file or chapter; `deck:` in the front matter of a file comes first.
   * Default: `folders` for notes in more than one folder, otherwise `one`.
   */
  decks?: DeckSplit
  /** Names of the kinds of card to make, or kinds of your own: `['recall', 'concept', myKind]`. */
  kinds?: readonly (string | CardKind)[]
  /** Tags that every note gets besides its own. */
  tags?: readonly string[]
  /** Which files to make. Default: both. */
  files?: readonly ('apkg' | 'csv')[]
  /**
   * Names of the stock note types in a profile of another language, and whether the file has a column of tags: an import then
   * replaces the tags that a note has in Anki. Default: no tags.
   */
  csv?: { basic?: string; cloze?: string; tags?: boolean }
  /** A link from the back of each card to its place in the notes: `obsidian`, `vscode`, or a URL with `{file}`, `{heading}`, `{vault}`, `{root}`. */
  openWith?: OpenWith
  /** Where the add-on AnkiConnect listens, for `ddd-build push`, and its key. The key is better kept in `ANKICONNECT_KEY`. */
  connect?: { url?: string; key?: string }
}

/** An emitter of decks, which `push` and `pull` compare with what Anki has. */
export interface AnkiEmitter extends Emitter {
  name: 'anki'
  options: AnkiOptions
  drafts(notebook: Notebook, context?: Context): DeckDrafts
  deck(notebook: Notebook, context?: Context): Deck
  /** Name of its deck. */
  deckName(notebook: Notebook): string
  /** @returns the bytes of an `.apkg` of some notes of a deck */
  pack(deck: Deck): Promise<Uint8Array>
}

export function isAnkiEmitter(emitter: Emitter): emitter is AnkiEmitter {
  return emitter.name === 'anki' && 'deck' in emitter && 'pack' in emitter
}

/** Makes the emitter of Anki decks. */
export function anki(options: AnkiOptions = {}): AnkiEmitter {
  const { csv, files = ['apkg', 'csv'] } = options
  const kinds = chooseKinds(options.kinds)
  if (options.openWith !== undefined && !isOpenWith(options.openWith))
    throw new RangeError(
      `Unknown openWith “${options.openWith}”: choose ${openWithNames.join(' or ')}, or a URL with {file}`,
    )
  const deckNameOf = ({ title }: Notebook) => deckPath(nameOf(options.deck) ?? title) ?? 'Notes'
  const draftsOf = memoized((notebook: Notebook, context: Context) =>
    toDrafts(candidates(notebook, context, kinds), notebook, context.root),
  )
  const deckOf = (notebook: Notebook, context: Context): Deck => {
    const drafts = draftsOf(notebook, context)
    const ids = context.ids ?? assignWithoutLedger(drafts, notebook, context, formerDeckOf(options))
    const assigned = drafts.flatMap((draft) => (ids.get(draft) ?? []).map((note) => ({ ...note, draft })))
    return makeDeck(assigned, notebook, context, {
      name: deckNameOf(notebook),
      decks: options.decks,
      tags: options.tags,
      openWith: options.openWith,
    })
  }
  const pack = async (deck: Deck) => (await import('./package.js')).toPackage(deck, options)
  return {
    name: 'anki',
    options,
    drafts: (notebook, context = {}) => ({
      drafts: draftsOf(notebook, context),
      look: shortDigest(lookText(options)),
      formerDeck: formerDeckOf(options),
    }),
    deck: (notebook, context = {}) => deckOf(notebook, context),
    deckName: deckNameOf,
    pack,
    async preview(notebook, context = {}) {
      return previewPage(deckOf(notebook, context), options)
    },
    async emit(notebook, context = {}) {
      const deck = deckOf(notebook, context)
      const top = deck.name.split('::')[0] ?? deck.name
      const path = `anki/${safeStem(slug(top), shortDigest(top)) || 'notes'}`
      const detail = countCards(deck.notes)
      const assets: Asset[] = []
      if (files.includes('apkg'))
        assets.push({
          path: `${path}.apkg`,
          content: await pack(deck),
          mediaType: 'application/apkg',
          detail,
        })
      if (files.includes('csv')) {
        const content = toCsv(deck.notes, {
          basic: csv?.basic ?? 'Basic',
          cloze: csv?.cloze ?? 'Cloze',
          hasTags: csv?.tags ?? false,
          openWith: options.openWith,
          root: context.root,
        })
        assets.push({ path: `${path}.csv`, content, mediaType: 'text/csv', detail })
        for (const [name, bytes] of deck.media)
          assets.push({ path: `anki/media/${name}`, content: bytes, mediaType: 'application/octet-stream' })
      }
      return assets
    },
  }
}

function countCards(notes: readonly DeckNote[]): string {
  const cards = notes.reduce((sum, note) => sum + note.cards.length, 0)
  return `${cards} ${cards === 1 ? 'card' : 'cards'}`
}

/** Ids from the content alone, for the library: the same as a first build gives. */
function assignWithoutLedger(
  drafts: readonly AnkiDraft[],
  notebook: Notebook,
  context: Context,
  formerDeck: string | undefined,
): NonNullable<Context['ids']> {
  const times = context.times?.notes
  const { notes } = assignIds(
    drafts,
    { notebookId: notebook.id, rows: [] },
    {
      isKnown: () => false,
      timeOf: (file) => Math.floor((times?.get(file) ?? 0) / 1000),
      ...(formerDeck === undefined ? {} : { formerDeck }),
    },
  )
  return new Map(notes.map((note) => [note.draft, [note]]))
}

/** The engine asks for the drafts first, and then for the deck of the same notebook. */
function memoized(make: (notebook: Notebook, context: Context) => AnkiDraft[]) {
  let last: { notebook: Notebook; context: Context; drafts: AnkiDraft[] } | undefined
  return (notebook: Notebook, context: Context): AnkiDraft[] => {
    const isSame =
      last?.notebook === notebook &&
      last.context.messages === context.messages &&
      last.context.files === context.files &&
      last.context.builtCards === context.builtCards
    if (!isSame || !last) last = { notebook, context, drafts: make(notebook, context) }
    return last.drafts
  }
}

function nameOf(deck: AnkiOptions['deck']): string | undefined {
  return typeof deck === 'string' ? deck : deck?.name
}

function formerDeckOf({ formerDeck, deck }: AnkiOptions): string | undefined {
  return formerDeck ?? (typeof deck === 'object' ? deck.id : undefined)
}

function isOpenWith(openWith: OpenWith): boolean {
  return (
    openWithNames.includes(openWith) ||
    /^(?!javascript:|data:|vbscript:)[a-z][a-z0-9+.-]*:.*\{file\}/i.test(openWith)
  )
}

export { adoptNotes } from './adopt-notes.js'
export type { Deck, DeckNote } from './deck.js'
export { makeDeck } from './deck.js'
export type { CardKind, Flashcard, Subjects } from './flashcard.js'
export { flashcards } from './flashcards.js'
export { type NoteTypeName, noteTypes, released, toModel } from './note-types.js'
export { noteIdOf } from './package-ids.js'
export { plainText } from './plain-text.js'
export { readOldCsv } from './read-old-csv.js'
export { type OldNote, readPackage } from './read-package.js'
export { type DeliveryMark, fieldDigests, readMark, withDigests } from './source-field.js'
