/** What the tabs show of a reading. */
import { anki } from '../src/emit/anki/index.js'
import { renderCards } from '../src/emit/anki/render-card.js'
import { style } from '../src/emit/anki/style.js'
import { cheatsheet, json } from '../src/index.js'
import type { Card, Shown, View } from './protocol.js'
import type { Reading } from './reading.js'
import { keepScroll } from './scroll.js'

/** More cards than one turns over in a page; all of them are in the files. */
const mostCards = 500
/** Characters of JSON that a browser lays out without a pause. */
const mostText = 100_000

export async function view(name: View, reading: Reading, cards: readonly Card[]): Promise<Shown | undefined> {
  if (name === 'sheet') return { view: name, html: keepScroll(await sheetOf(reading)) }
  if (name === 'cards') return { view: name, cards: cards.slice(0, mostCards), style }
  if (name === 'json') {
    const pretty = JSON.stringify(JSON.parse(await jsonOf(reading)), undefined, 2)
    return { view: name, text: pretty.slice(0, mostText), length: pretty.length }
  }
  return undefined
}

export function cardsOf({ notebook, context }: Reading): Card[] {
  const deck = anki({ decks: 'one' }).deck(notebook, context)
  return deck.notes.flatMap((note) => renderCards(note).map(({ question, answer }) => ({ question, answer })))
}

async function sheetOf({ notebook, context }: Reading): Promise<string> {
  const [asset] = await cheatsheet().emit(notebook, context)
  return String(asset?.content ?? '')
}

async function jsonOf({ notebook, context }: Reading): Promise<string> {
  const [asset] = await json().emit(notebook, context)
  return String(asset?.content ?? '{}')
}
