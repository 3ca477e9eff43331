import { slug } from 'github-slugger'
import type { Notebook } from '../../catalog/index.js'
import type { Asset, Context, DeckDrafts, Emitter } from '../emitter.js'
import type { Format } from '../format.js'
import { assignIds, shortDigest } from '../ledger/index.js'
import { parseOptions } from '../options/index.js'
import { portableStem } from '../portable-file-name.js'
import { cardTextsOf } from './card-texts.js'
import { toCsv } from './csv.js'
import { type Deck, type DeckNote, makeDeck } from './deck.js'
import { cleanDeckName } from './deck-name.js'
import { type AnkiDraft, toDrafts } from './drafts.js'
import { cardCandidates } from './flashcards.js'
import { resolveKinds } from './kinds/index.js'
import { serializeLook } from './note-types.js'
import { type AnkiOptions, ankiOptions } from './options.js'
import { previewPage } from './preview.js'

/** The emitter of Anki decks. `push` and `pull` compare its deck with the collection in Anki. */
export interface AnkiEmitter extends Emitter {
  name: 'anki'
  options: AnkiOptions
  drafts(notebook: Notebook, context?: Context): DeckDrafts & { drafts: readonly AnkiDraft[] }
  deck(notebook: Notebook, context?: Context): Deck
  /** Returns the name of the deck. */
  deckName(notebook: Notebook): string
  /** Packs a deck as the bytes of an `.apkg`. */
  pack(deck: Deck): Promise<Uint8Array>
}

export function isAnkiEmitter(emitter: Emitter): emitter is AnkiEmitter {
  return emitter.name === 'anki' && 'deck' in emitter && 'pack' in emitter
}

/**
 * Creates the emitter of Anki decks.
 *
 * @throws OptionsError for an unknown option or an invalid value
 *
 * @example
 * ```ts
 * import { anki, createNotebook, parseNotes } from 'ddd-build'
 *
 * const notebook = createNotebook([parseNotes('# Ships\n\nQ: What is a keel?\nA: The bottom of a hull.\n')])
 * const [asset] = await anki({ files: ['csv'] }).emit(notebook)
 * console.log(asset?.path) // → anki/ships.csv
 * ```
 */
export function anki(givenOptions: AnkiOptions = {}): AnkiEmitter {
  const options = parseOptions(ankiOptions, givenOptions, ['anki'])
  const { csv, files = ['apkg', 'csv'] } = options
  const kinds = resolveKinds(options.kinds)
  const deckNameOf = ({ title }: Notebook) => cleanDeckName(nameOf(options.deck) ?? title) ?? 'Notes'
  const draftsOf = cacheLastDrafts((notebook: Notebook, context: Context) =>
    toDrafts(cardCandidates(notebook, context, kinds), notebook, context.root),
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
      look: shortDigest(serializeLook(options)),
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
      const topDeck = deck.name.split('::')[0] ?? deck.name
      const path = `anki/${portableStem(slug(topDeck), shortDigest(topDeck)) || 'notes'}`
      const detail = cardCountText(deck.notes)
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
          textsOf: cardTextsOf(notebook),
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

function cardCountText(notes: readonly DeckNote[]): string {
  const cards = notes.reduce((sum, note) => sum + note.cards.length, 0)
  return `${cards} ${cards === 1 ? 'card' : 'cards'}`
}

/** Derives ids from the content alone, as a first build does. Used if the library is called without a ledger. */
function assignWithoutLedger(
  drafts: readonly AnkiDraft[],
  notebook: Notebook,
  context: Context,
  formerDeck: string | undefined,
): NonNullable<Context['ids']> {
  const times = context.modifiedTimes?.notes
  const { notes } = assignIds(
    drafts,
    { notebookId: notebook.id, rows: [] },
    {
      coversFile: () => false,
      timeOf: (file) => Math.floor((times?.get(file) ?? 0) / 1000),
      ...(formerDeck === undefined ? {} : { formerDeck }),
    },
  )
  return new Map(notes.map((note) => [note.draft, [note]]))
}

/**
 * Caches the last result, because the engine requests the drafts and then the deck of the same notebook. Compares only the parts of
 * the context that drafts depend on.
 */
function cacheLastDrafts(make: (notebook: Notebook, context: Context) => AnkiDraft[]) {
  let last: { notebook: Notebook; context: Context; drafts: AnkiDraft[] } | undefined
  return (notebook: Notebook, context: Context): AnkiDraft[] => {
    const isSame =
      last?.notebook === notebook &&
      last.context.messages === context.messages &&
      last.context.files === context.files &&
      last.context.root === context.root &&
      last.context.ledgerCardNames === context.ledgerCardNames
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

export { adoptNotes } from './adopt-notes.js'
export {
  activeCards,
  type BlockWithoutCard,
  blocksWithoutCards,
  type NoCardReason,
  noCardReasons,
} from './blocks-without-cards.js'
export type { CardTextLookup } from './card-texts.js'
export type { Deck, DeckNote } from './deck.js'
export { makeDeck } from './deck.js'
export type { AnkiDraft } from './drafts.js'
export type { CardKind, CardSources, Flashcard, FlashcardContent } from './flashcard.js'
export { flashcards } from './flashcards.js'
export { type NoteTypeName, noteTypes, noteTypesChangedAt, toModel } from './note-types.js'
export { noteIdOf } from './package-ids.js'
export { type PlainSides, plainSides } from './plain-sides.js'
export { plainText } from './plain-text.js'
export { readCsvNotes } from './read-csv-notes.js'
export { type ImportedNote, readPackage } from './read-package.js'
export { fieldDigests, type NoteFingerprint, readFingerprint, replaceDigests } from './source-field.js'

export type { AnkiOptions }

export const ankiFormat = {
  name: 'anki',
  summary: 'Anki decks: a package, a CSV file and their pictures',
  options: ankiOptions,
  isDefault: true,
  create: anki,
} as const satisfies Format
