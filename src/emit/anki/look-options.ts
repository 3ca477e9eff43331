import * as v from 'valibot'
import { nonEmptyText, objectOf, text } from '../options/index.js'

const byNoteType = <Schema extends v.GenericSchema>(schema: Schema) =>
  objectOf({
    command: v.exactOptional(schema),
    card: v.exactOptional(schema),
    cloze: v.exactOptional(schema),
  })

const template = objectOf({ front: v.exactOptional(text), back: v.exactOptional(text) })

/** Options for the appearance of cards. */
export const lookOptions = {
  /** CSS to append to the card styling. */
  css: v.exactOptional(text),
  /** Replacements for card templates, by note type and template: `{ command: { Recall: { front, back } } }`. */
  templates: v.exactOptional(byNoteType(v.record(v.string(), template))),
  /** Custom names for the note types. */
  noteTypes: v.exactOptional(byNoteType(nonEmptyText)),
}

const lookSchema = objectOf(lookOptions)

export type LookOptions = v.InferOutput<typeof lookSchema>
