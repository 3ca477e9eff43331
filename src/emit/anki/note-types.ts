/**
 * The note types of a package. Their ids, and the number and order of their fields and templates, must never change: Anki
 * refuses to update notes whose note type has a different structure. A card that isn't needed has an empty front.
 */

import { commandCardKinds } from './command-card-kinds.js'
import type { LookOptions } from './look-options.js'
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

/** A command with all its cards, a card with a front and a back, or a text with clozes. */
export type NoteTypeName = 'command' | 'card' | 'cloze'

/**
 * When the wording, templates or styling last changed, in seconds since 1970. Anki ignores a change that isn't newer than what
 * it has.
 */
export const noteTypesChangedAt = Date.UTC(2026, 10, 26) / 1000

const answerDivider = '\n\n<hr id="answer">\n\n'
const capitalize = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
const questionTemplate = (field: string) => `{{#${field}}}{{Where}}{{${field}}}{{/${field}}}`

export const noteTypes = {
  command: {
    id: 1_763_942_400_101,
    name: 'ddd-build command',
    isCloze: false,
    fields: [
      'Command',
      'Where',
      ...commandCardKinds.flatMap((kind) => [capitalize(kind), `${capitalize(kind)} answer`]),
      'Source',
    ],
    templates: commandCardKinds.map((kind) => ({
      name: capitalize(kind),
      front: questionTemplate(capitalize(kind)),
      back: `{{FrontSide}}${answerDivider}{{${capitalize(kind)} answer}}{{Source}}`,
    })),
  },
  card: {
    id: 1_763_942_400_102,
    name: 'ddd-build card',
    isCloze: false,
    fields: ['Front', 'Back', 'Where', 'Both ways', 'Source'],
    templates: [
      {
        name: 'Forward',
        front: questionTemplate('Front'),
        back: `{{FrontSide}}${answerDivider}{{Back}}{{Source}}`,
      },
      {
        name: 'Backward',
        front: '{{#Both ways}}{{Where}}{{Back}}{{/Both ways}}',
        back: `{{FrontSide}}${answerDivider}{{Front}}{{Source}}`,
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

/** Serializes everything that determines how cards look, to detect changes. */
export function serializeLook(look: LookOptions): string {
  return JSON.stringify([noteTypes, style, look.css, look.templates, look.noteTypes])
}

/** Converts a note type to the form that Anki stores in its collection (schema 11). */
export function toModel(key: NoteTypeName, look: LookOptions, deckId: number, time: number) {
  const type: NoteType = noteTypes[key]
  const customTemplates = look.templates?.[key] ?? {}
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
      qfmt: customTemplates[name]?.front ?? front,
      afmt: customTemplates[name]?.back ?? back,
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
