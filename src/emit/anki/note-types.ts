/**
 * The note types of a package. Their ids, fields and templates are fixed for ever: Anki refuses to update notes whose
 * type has changed its form. A card that is not wanted has an empty front.
 */
import { commandCards } from './command-cards.js'
import { style } from './style.js'

export interface Template {
  name: string
  front: string
  back: string
}

export interface NoteType {
  id: number
  name: string
  isCloze: boolean
  fields: readonly string[]
  templates: readonly Template[]
}

/** A command with its cards, a card of the notes' own or of a concept, a text with gaps. */
export type NoteTypeName = 'command' | 'card' | 'cloze'

/** When the wording, templates or look were last changed, in seconds since 1970: what is newer than it stays. */
export const released = Date.UTC(2026, 10, 24) / 1000

const below = '\n\n<hr id="answer">\n\n'
const capital = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
const asked = (field: string) => `{{#${field}}}{{Where}}{{${field}}}{{/${field}}}`

export const noteTypes = {
  command: {
    id: 1_763_942_400_101,
    name: 'ddd-build command',
    isCloze: false,
    fields: [
      'Command',
      'Where',
      ...commandCards.flatMap((slot) => [capital(slot), `${capital(slot)} answer`]),
      'Source',
    ],
    templates: commandCards.map((slot) => ({
      name: capital(slot),
      front: asked(capital(slot)),
      back: `{{FrontSide}}${below}{{${capital(slot)} answer}}{{Source}}`,
    })),
  },
  card: {
    id: 1_763_942_400_102,
    name: 'ddd-build card',
    isCloze: false,
    fields: ['Front', 'Back', 'Where', 'Both ways', 'Source'],
    templates: [
      { name: 'Forward', front: asked('Front'), back: `{{FrontSide}}${below}{{Back}}{{Source}}` },
      {
        name: 'Backward',
        front: '{{#Both ways}}{{Where}}{{Back}}{{/Both ways}}',
        back: `{{FrontSide}}${below}{{Front}}{{Source}}`,
      },
    ],
  },
  cloze: {
    id: 1_763_942_400_103,
    name: 'ddd-build cloze',
    isCloze: true,
    fields: ['Text', 'Back', 'Where', 'Source'],
    templates: [
      { name: 'Cloze', front: '{{Where}}{{cloze:Text}}', back: '{{Where}}{{cloze:Text}}{{Back}}{{Source}}' },
    ],
  },
} as const satisfies Readonly<Record<NoteTypeName, NoteType>>

/** What a user may change of the note types. */
export interface LookOptions {
  /** Added to the look of the cards. */
  css?: string
  /** Templates of the user's own, by note type and template: `{ command: { Recall: { front, back } } }`. */
  templates?: Readonly<
    Partial<Record<NoteTypeName, Readonly<Record<string, Partial<Omit<Template, 'name'>>>>>>
  >
  /** Names of the note types. */
  noteTypes?: Readonly<Partial<Record<NoteTypeName, string>>>
}

/** All that the look of the cards depends on. */
export function lookText(look: LookOptions): string {
  return JSON.stringify([noteTypes, style, look.css, look.templates, look.noteTypes])
}

/** A note type in the form that Anki keeps it in its collection, as of schema 11. */
export function toModel(key: NoteTypeName, look: LookOptions, deckId: number, time: number) {
  const type: NoteType = noteTypes[key]
  const own = look.templates?.[key] ?? {}
  return {
    id: type.id,
    name: look.noteTypes?.[key] ?? type.name,
    type: type.isCloze ? 1 : 0,
    mod: time,
    usn: -1,
    sortf: 0,
    did: deckId,
    tmpls: type.templates.map(({ name, front, back }, ord) => ({
      name,
      ord,
      qfmt: own[name]?.front ?? front,
      afmt: own[name]?.back ?? back,
      bqfmt: '',
      bafmt: '',
      did: null,
      bfont: '',
      bsize: 0,
    })),
    flds: type.fields.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css: style + (look.css ?? ''),
    latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    latexsvg: false,
    req: [],
    tags: [],
    vers: [],
  }
}
