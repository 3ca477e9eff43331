/** What Anki shows of a note, without Anki: for a preview. Follows the manual's chapter "Card Generation" as far as our templates go. */
import type { DeckNote } from './deck.js'
import { type LookOptions, type NoteType, noteTypes } from './note-types.js'

/** The two sides of a card, as HTML. */
export interface CardSides {
  /** Name of its template. */
  name: string
  question: string
  answer: string
}

/** All cards of a note. */
export function renderCards(note: DeckNote, look: LookOptions = {}): CardSides[] {
  const type: NoteType = noteTypes[note.type]
  const fields = new Map(type.fields.map((name, index) => [name, note.fields[index] ?? '']))
  return note.cards.flatMap((ordinal) => {
    const template = type.templates[type.isCloze ? 0 : ordinal]
    if (!template) return []
    const own = look.templates?.[note.type]?.[template.name] ?? {}
    const side = (text: string, isAnswer: boolean, question = '') =>
      fill(text, new Map([...fields, ['FrontSide', question]]), { number: ordinal + 1, isAnswer })
    const question = side(own.front ?? template.front, false)
    return { name: template.name, question, answer: side(own.back ?? template.back, true, question) }
  })
}

interface Gap {
  /** Of the gap that is asked for, from 1. */
  number: number
  isAnswer: boolean
}

function fill(template: string, fields: ReadonlyMap<string, string>, gap: Gap): string {
  const fieldOf = (name: string) => fields.get(name.trim()) ?? ''
  return template
    .replace(/\{\{#([^{}]+)\}\}([\s\S]*?)\{\{\/\1\}\}/g, (_, name: string, inside: string) =>
      fieldOf(name) === '' ? '' : inside,
    )
    .replace(/\{\{\^([^{}]+)\}\}([\s\S]*?)\{\{\/\1\}\}/g, (_, name: string, inside: string) =>
      fieldOf(name) === '' ? inside : '',
    )
    .replace(/\{\{([^{}#^/]+)\}\}/g, (_, name: string) =>
      name.startsWith('cloze:') ? fillGaps(fieldOf(name.slice(6)), gap) : fieldOf(name),
    )
}

function fillGaps(text: string, { number, isAnswer }: Gap): string {
  return text.replace(
    /\{\{c(\d+)::([\s\S]*?)(?:::([\s\S]*?))?\}\}/g,
    (_, of: string, words: string, hint?: string) => {
      const isAsked = Number(of) === number
      if (!isAsked) return `<span class="cloze-inactive" data-ordinal="${of}">${words}</span>`
      const shown = isAnswer ? words : `[${hint ?? '...'}]`
      return `<span class="cloze" data-ordinal="${of}">${shown}</span>`
    },
  )
}
