import { slug } from 'github-slugger'
import type { Emitter } from '../emitter.js'
import { toCsv } from './csv.js'
import { flashcards } from './flashcards.js'

export interface AnkiOptions {
  /** Name of the deck; else the notebook's title. */
  deck?: string
  /** Names of the stock note types in a profile of another language. */
  csv?: { basic?: string; cloze?: string }
}

/** Makes the emitter of Anki decks. */
export function anki({ deck, csv }: AnkiOptions = {}): Emitter {
  return {
    name: 'anki',
    async emit(notebook, context) {
      const name = deck ?? notebook.title
      const cards = flashcards(notebook, context)
      const content = toCsv(cards, name, { basic: csv?.basic ?? 'Basic', cloze: csv?.cloze ?? 'Cloze' })
      return [
        { path: `anki/${slug(name.split('::')[0] ?? name) || 'notes'}.csv`, content, mediaType: 'text/csv' },
      ]
    },
  }
}

export { flashcards } from './flashcards.js'
