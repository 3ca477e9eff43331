/** Renders the content of the tabs. */
import { anki } from '../src/emit/anki/index.js'
import { renderCards } from '../src/emit/anki/render-cards.js'
import { style } from '../src/emit/anki/style.js'
import { cheatsheet, json } from '../src/index.js'
import type { Card, View, ViewContent } from './protocol.js'
import type { CheckedNotes } from './read-notes.js'
import { keepScroll } from './scroll.js'

/** More than anyone would look through in the page; the downloaded files have all cards. */
const maxCards = 500
/** As many characters of JSON as a browser lays out without a noticeable delay. */
const maxJsonLength = 100_000

export async function renderView(
  name: View,
  notes: CheckedNotes,
  cards: readonly Card[],
): Promise<ViewContent | undefined> {
  if (name === 'sheet') return { view: name, html: keepScroll(await sheetOf(notes)) }
  if (name === 'cards') return { view: name, cards: cards.slice(0, maxCards), style }
  if (name === 'json') {
    const indented = JSON.stringify(JSON.parse(await jsonOf(notes)), undefined, 2)
    return { view: name, text: indented.slice(0, maxJsonLength), length: indented.length }
  }
  return undefined
}

export function cardsOf({ notebook, context }: CheckedNotes): Card[] {
  const deck = anki({ decks: 'one' }).deck(notebook, context)
  return deck.notes.flatMap((note) => renderCards(note).map(({ question, answer }) => ({ question, answer })))
}

async function sheetOf({ notebook, context }: CheckedNotes): Promise<string> {
  const [asset] = await cheatsheet().emit(notebook, context)
  return String(asset?.content ?? '')
}

async function jsonOf({ notebook, context }: CheckedNotes): Promise<string> {
  const [asset] = await json().emit(notebook, context)
  return String(asset?.content ?? '{}')
}
