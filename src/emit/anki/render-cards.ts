/** Renders notes as Anki does, for previews. Implements "Card Generation" from the Anki manual as far as our templates need it. */
import type { DeckNote } from './deck.js'
import type { LookOptions } from './look-options.js'
import { type NoteType, noteTypes } from './note-types.js'

/** The two sides of a card, as HTML. */
export interface CardSides {
  /** Name of the template. */
  name: string
  question: string
  answer: string
}

/** Renders all cards of a note. */
export function renderCards(note: DeckNote, look: LookOptions = {}): CardSides[] {
  const type: NoteType = noteTypes[note.type]
  const fields = new Map(type.fields.map((name, index) => [name, note.fields[index] ?? '']))
  return note.cards.flatMap((ordinal) => {
    const template = type.templates[type.isCloze ? 0 : ordinal]
    if (!template) return []
    const customTemplate = look.templates?.[note.type]?.[template.name] ?? {}
    const renderSide = (text: string, isAnswer: boolean, question = '') =>
      fillTemplate(text, new Map([...fields, ['FrontSide', question]]), { number: ordinal + 1, isAnswer })
    const question = renderSide(customTemplate.front ?? template.front, false)
    return {
      name: template.name,
      question,
      answer: renderSide(customTemplate.back ?? template.back, true, question),
    }
  })
}

interface ClozeState {
  /** Number of the cloze that is asked for, from 1. */
  number: number
  isAnswer: boolean
}

function fillTemplate(template: string, fields: ReadonlyMap<string, string>, clozeState: ClozeState): string {
  const fieldOf = (name: string) => fields.get(name.trim()) ?? ''
  return template
    .replace(/\{\{#([^{}]+)\}\}([\s\S]*?)\{\{\/\1\}\}/g, (_, name: string, content: string) =>
      fieldOf(name) === '' ? '' : content,
    )
    .replace(/\{\{\^([^{}]+)\}\}([\s\S]*?)\{\{\/\1\}\}/g, (_, name: string, content: string) =>
      fieldOf(name) === '' ? content : '',
    )
    .replace(/\{\{([^{}#^/]+)\}\}/g, (_, name: string) =>
      name.startsWith('cloze:') ? fillClozes(fieldOf(name.slice(6)), clozeState) : fieldOf(name),
    )
}

function fillClozes(text: string, { number, isAnswer }: ClozeState): string {
  return text.replace(
    /\{\{c(\d+)::([\s\S]*?)(?:::([\s\S]*?))?\}\}/g,
    (_, clozeNumber: string, content: string, hint?: string) => {
      const isAsked = Number(clozeNumber) === number
      if (!isAsked) return `<span class="cloze-inactive" data-ordinal="${clozeNumber}">${content}</span>`
      const shown = isAnswer ? content : `[${hint ?? '...'}]`
      return `<span class="cloze" data-ordinal="${clozeNumber}">${shown}</span>`
    },
  )
}
