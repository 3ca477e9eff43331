import { slug } from 'github-slugger'
import type { Notebook } from '../../catalog/index.js'
import type { Asset, Context, Emitter } from '../emitter.js'
import { safeStem } from '../file-name.js'
import { toCsv } from './csv.js'
import { makeDeck } from './deck.js'
import type { CardKind } from './flashcard.js'
import { chooseKinds } from './kinds/index.js'
import type { LookOptions } from './note-types.js'
import { previewPage } from './preview.js'

export interface AnkiOptions extends LookOptions {
  /** Name of the deck, else the notebook's title; with an id of its own it may be renamed and stay the same deck. */
  deck?: string | { name?: string; id?: string }
  /** One deck, or one below it for each chapter. */
  decks?: 'one' | 'chapters'
  /** Names of the kinds of card to make, or kinds of your own: `['recall', 'concept', myKind]`. */
  kinds?: readonly (string | CardKind)[]
  /** Tags that every note gets besides its own. */
  tags?: readonly string[]
  /** Which files to make; both if not said. */
  files?: readonly ('apkg' | 'csv')[]
  /** Names of the stock note types in a profile of another language. */
  csv?: { basic?: string; cloze?: string }
}

/** Makes the emitter of Anki decks. */
export function anki(options: AnkiOptions = {}): Emitter {
  const { deck, csv, files = ['apkg', 'csv'] } = options
  const kinds = chooseKinds(options.kinds)
  const deckOf = (notebook: Notebook, context: Context) => {
    const { name: given, id } = typeof deck === 'string' ? { name: deck, id: undefined } : (deck ?? {})
    return makeDeck(notebook, context, {
      name: deckName(given ?? notebook.title),
      decks: options.decks ?? 'one',
      kinds,
      ...(id === undefined ? {} : { id }),
      ...(options.tags ? { tags: options.tags } : {}),
    })
  }
  return {
    name: 'anki',
    async preview(notebook, context = {}) {
      return previewPage(deckOf(notebook, context), options)
    },
    async emit(notebook, context = {}) {
      const made = deckOf(notebook, context)
      const path = `anki/${safeStem(slug(made.name.split('::')[0] ?? made.name)) || 'notes'}`
      const cards = made.notes.reduce((sum, note) => sum + note.cards.length, 0)
      const detail = `${cards} ${cards === 1 ? 'card' : 'cards'}`
      const assets: Asset[] = []
      if (files.includes('apkg')) {
        const { toPackage } = await import('./package.js')
        assets.push({
          path: `${path}.apkg`,
          content: await toPackage(made, options),
          mediaType: 'application/apkg',
          detail,
          holdings: new Map(made.notes.map(({ id, deck }) => [`${id}`, deck])),
        })
      }
      if (files.includes('csv')) {
        const content = toCsv(made.notes, { basic: csv?.basic ?? 'Basic', cloze: csv?.cloze ?? 'Cloze' })
        assets.push({ path: `${path}.csv`, content, mediaType: 'text/csv', detail })
        for (const [name, bytes] of made.media)
          assets.push({ path: `anki/media/${name}`, content: bytes, mediaType: 'application/octet-stream' })
      }
      return assets
    },
  }
}

/** A name that Anki takes as it is, and that no spreadsheet computes. */
function deckName(name: string): string {
  return (
    name
      .replace(/[\s"\p{Cc}\p{Cs}]+/gu, ' ')
      .replace(/^[=+\-@\s]+/, '')
      .trim() || 'Notes'
  )
}

export { makeDeck } from './deck.js'
export type { CardKind, Flashcard, Subjects } from './flashcard.js'
export { flashcards } from './flashcards.js'
