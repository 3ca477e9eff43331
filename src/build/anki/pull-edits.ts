/** Brings edits that were made in Anki back into the Markdown: in memory, each proved by rendering the notes again. */
import type { DeckNote } from '../../emit/index.js'
import type { Config } from '../config/config.js'
import {
  type BlockChange,
  candidateEdits,
  changedBlocks,
  fieldBlocks,
  withoutFormatting,
} from '../pull/index.js'
import type { ReadOptions } from '../read.js'
import { applyEdits } from './apply-edits.js'
import type { ComparedField } from './compare-fields.js'
import { type RenderedNotes, renderNotes } from './render-notes.js'

/** A field that was edited in Anki only. */
export interface EditedField {
  note: DeckNote
  field: ComparedField
}

export interface PulledEdits {
  /** New texts of files, by path. */
  texts: Map<string, string>
  /** Fields that the new texts give as Anki has them. */
  pulled: EditedField[]
  /** Fields for which no edit of the Markdown was found. */
  unplaced: EditedField[]
}

/**
 * @param textOf the text of a file as it is on the disk
 * @param isEditable whether a file may be changed
 */
export async function pullEdits(
  edited: readonly EditedField[],
  config: Config,
  options: ReadOptions,
  textOf: (path: string) => string,
  onProgress?: (done: number, total: number) => void,
): Promise<PulledEdits> {
  const texts = new Map<string, string>()
  const result: PulledEdits = { texts, pulled: [], unplaced: [] }
  const memory = new Map()
  const render = (overlay: ReadonlyMap<string, string>) =>
    renderNotes(config, { ...options, memory, overlay })
  let now = await render(texts)
  for (const [index, one] of edited.entries()) {
    const found = await pullField(one, texts, now, render, textOf)
    if (found) {
      for (const [path, text] of found.texts) texts.set(path, text)
      now = found.rendered
      result.pulled.push(one)
    } else result.unplaced.push(one)
    onProgress?.(index + 1, edited.length)
  }
  return result
}

interface Found {
  texts: Map<string, string>
  rendered: RenderedNotes
}

type Render = (overlay: ReadonlyMap<string, string>) => Promise<RenderedNotes>

/** Makes the changes of a field one by one; all of them, or none. */
async function pullField(
  { note, field }: EditedField,
  texts: ReadonlyMap<string, string>,
  rendered: RenderedNotes,
  render: Render,
  textOf: (path: string) => string,
): Promise<Found | undefined> {
  const delivered = rendered.field(note, field.name) ?? ''
  let found: Found = { texts: new Map(texts), rendered }
  for (const change of changedBlocks(fieldBlocks(delivered), fieldBlocks(field.present))) {
    const next = await makeChange(note, field, change, found, render, textOf)
    if (!next) return undefined
    found = next
  }
  return difference(found.rendered.field(note, field.name) ?? '', field.present).words === 0
    ? found
    : undefined
}

/** The first edit that brings the field nearer to what Anki has, and touches no other note. */
async function makeChange(
  note: DeckNote,
  { name, present }: ComparedField,
  change: BlockChange,
  { texts, rendered }: Found,
  render: Render,
  textOf: (path: string) => string,
): Promise<Found | undefined> {
  const { from, alsoFrom = [] } = (rendered.find(note.guid) ?? note).draft.first
  const before = difference(rendered.field(note, name) ?? '', present)
  for (const { file, line } of [from, ...alsoFrom]) {
    const text = texts.get(file) ?? textOf(file)
    for (const edits of candidateEdits(text, line, change)) {
      const edited = new Map(texts).set(file, applyEdits(text, edits))
      const after = await render(edited)
      const html = after.field(note, name)
      if (html === undefined || !after.isSameBut(rendered, note.guid)) continue
      const now = difference(html, present)
      const isNearer = now.blocks < before.blocks || now.words < before.words
      // A card shows some texts of the notes without their formatting; then the words must stay.
      const isFormatting = now.words === before.words && wordsOf(change.before) === wordsOf(change.after)
      if (isNearer || isFormatting) return { texts: edited, rendered: after }
    }
  }
  return undefined
}

/** How many blocks differ, and how many differ in more than their formatting. */
function difference(html: string, present: string): { blocks: number; words: number } {
  return {
    blocks: changedBlocks(fieldBlocks(html), fieldBlocks(present)).length,
    words: changedBlocks(fieldBlocks(withoutFormatting(html)), fieldBlocks(withoutFormatting(present)))
      .length,
  }
}

function wordsOf(markdown: string): string {
  return (markdown.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')
}
