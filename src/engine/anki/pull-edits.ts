/** Applies edits made in Anki to the Markdown, in memory. Each one is verified by rendering the notes again. */
import type { DeckNote } from '../../emit/index.js'
import type { Config } from '../config/config.js'
import {
  type BlockChange,
  candidateEdits,
  changedBlocks,
  fieldBlocks,
  withoutFormatting,
} from '../pull/index.js'
import type { ReadOptions } from '../read-options.js'
import { applyEdits } from './apply-edits.js'
import type { ComparedField } from './compare-fields.js'
import { type RenderedNotes, renderNotes } from './render-notes.js'

/** A field that was edited in Anki only. */
export interface EditedField {
  note: DeckNote
  field: ComparedField
}

export interface PullEditsResult {
  /** New contents of files, by path. */
  texts: Map<string, string>
  /** Fields that now render as they are in Anki, except perhaps for formatting. */
  pulled: EditedField[]
  /** Fields whose edits could not be mapped to the Markdown. */
  unresolved: EditedField[]
}

/**
 * Finds the edits of the Markdown that produce the edited fields.
 *
 * @param textOf returns the contents of a file on disk
 */
export async function pullEdits(
  edited: readonly EditedField[],
  config: Config,
  options: ReadOptions,
  textOf: (path: string) => string,
  onProgress?: (done: number, total: number) => void,
): Promise<PullEditsResult> {
  const texts = new Map<string, string>()
  const result: PullEditsResult = { texts, pulled: [], unresolved: [] }
  const memoryCache = new Map()
  const render = (overlay: ReadonlyMap<string, string>) =>
    renderNotes(config, { ...options, memoryCache, overlay })
  let current = await render(texts)
  for (const [index, editedField] of edited.entries()) {
    const edit = await pullField(editedField, texts, current, render, textOf)
    if (edit) {
      for (const [path, text] of edit.texts) texts.set(path, text)
      current = edit.rendered
      result.pulled.push(editedField)
    } else result.unresolved.push(editedField)
    onProgress?.(index + 1, edited.length)
  }
  return result
}

interface RenderedEdit {
  texts: Map<string, string>
  rendered: RenderedNotes
}

type Render = (overlay: ReadonlyMap<string, string>) => Promise<RenderedNotes>

/** Applies the changes of a field one by one: all of them, or none. */
async function pullField(
  { note, field }: EditedField,
  texts: ReadonlyMap<string, string>,
  rendered: RenderedNotes,
  render: Render,
  textOf: (path: string) => string,
): Promise<RenderedEdit | undefined> {
  const delivered = rendered.field(note, field.name) ?? ''
  let current: RenderedEdit = { texts: new Map(texts), rendered }
  for (const change of changedBlocks(fieldBlocks(delivered), fieldBlocks(field.ankiHtml))) {
    const next = await applyChange(note, field, change, current, render, textOf)
    if (!next) return undefined
    current = next
  }
  return countDifferences(current.rendered.field(note, field.name) ?? '', field.ankiHtml).rewordedBlocks === 0
    ? current
    : undefined
}

/**
 * Returns the first edit that changes no other note, and brings the field closer to the version in Anki or changes only formatting.
 */
async function applyChange(
  note: DeckNote,
  { name, ankiHtml }: ComparedField,
  change: BlockChange,
  { texts, rendered }: RenderedEdit,
  render: Render,
  textOf: (path: string) => string,
): Promise<RenderedEdit | undefined> {
  const { from, alsoFrom = [] } = (rendered.find(note.guid) ?? note).draft.firstCard
  const before = countDifferences(rendered.field(note, name) ?? '', ankiHtml)
  for (const { file, line } of [from, ...alsoFrom]) {
    const text = texts.get(file) ?? textOf(file)
    for (const edits of candidateEdits(text, line, change)) {
      const edited = new Map(texts).set(file, applyEdits(text, edits))
      const after = await render(edited)
      const html = after.field(note, name)
      if (html === undefined || !after.isSameExcept(rendered, note.guid)) continue
      const now = countDifferences(html, ankiHtml)
      const isCloser = now.blocks < before.blocks || now.rewordedBlocks < before.rewordedBlocks
      // Cards show some text without its formatting, so a change of formatting may have no visible effect.
      const isFormatting =
        now.rewordedBlocks === before.rewordedBlocks && wordsOf(change.before) === wordsOf(change.after)
      if (isCloser || isFormatting) return { texts: edited, rendered: after }
    }
  }
  return undefined
}

/** Counts the blocks that differ (`blocks`), and those that differ in more than formatting (`rewordedBlocks`). */
function countDifferences(html: string, ankiHtml: string): { blocks: number; rewordedBlocks: number } {
  return {
    blocks: changedBlocks(fieldBlocks(html), fieldBlocks(ankiHtml)).length,
    rewordedBlocks: changedBlocks(
      fieldBlocks(withoutFormatting(html)),
      fieldBlocks(withoutFormatting(ankiHtml)),
    ).length,
  }
}

function wordsOf(markdown: string): string {
  return (markdown.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')
}
