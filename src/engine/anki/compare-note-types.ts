/** Compares the note types in Anki with the ones ddd-build delivers. */
import { type AnkiOptions, type NoteTypeName, noteTypes, shortDigest, toModel } from '../../emit/index.js'
import type { AnkiConnect } from './connect.js'

export interface NoteTypeChange {
  key: NoteTypeName
  /** Name in Anki. */
  type: string
  /**
   * - `absent`: Anki doesn't have the note type yet
   * - `same`: templates and styling are up to date
   * - `ours`: unchanged in Anki since the last push, but out of date
   * - `theirs`: the user changed templates or styling in Anki
   * - `incompatible`: fields or templates were added, removed or renamed, so Anki can't import a package into it
   */
  status: 'absent' | 'same' | 'ours' | 'theirs' | 'incompatible'
  /** For `incompatible`: what differs. */
  difference?: string
  /** Digest of the templates and styling that the push leaves in Anki. */
  digest: string
  /** Updates templates and styling in Anki. */
  update?: () => Promise<void>
}

interface NoteTypeDesign {
  css: string
  templates: Record<string, { Front: string; Back: string }>
}

/** @param deliveredDigests digests of templates and styling after the last push, by note type name */
export async function compareNoteTypes(
  invoke: AnkiConnect,
  options: AnkiOptions,
  deliveredDigests: Readonly<Record<string, string>>,
): Promise<NoteTypeChange[]> {
  const existingNames = new Set(toStrings(await invoke('modelNames')))
  const changes: NoteTypeChange[] = []
  // Safe: `noteTypes` is keyed by NoteTypeName.
  for (const key of Object.keys(noteTypes) as NoteTypeName[]) {
    const type = options.noteTypes?.[key] ?? noteTypes[key].name
    const expected = expectedDesign(key, options)
    if (existingNames.has(type))
      changes.push(await compareNoteType(invoke, key, type, expected, deliveredDigests[type]))
    else changes.push({ key, type, status: 'absent', digest: digestOf(expected) })
  }
  return changes
}

async function compareNoteType(
  invoke: AnkiConnect,
  key: NoteTypeName,
  type: string,
  expected: NoteTypeDesign,
  deliveredDigest: string | undefined,
): Promise<NoteTypeChange> {
  const fields = toStrings(await invoke('modelFieldNames', { modelName: type }))
  const current = await currentDesign(invoke, type)
  const difference =
    describeDifference('field', noteTypes[key].fields, fields) ??
    describeDifference('template', Object.keys(expected.templates), Object.keys(current.templates))
  const digest = digestOf(current)
  if (difference !== undefined)
    return { key, type, status: 'incompatible', difference, digest: deliveredDigest ?? digest }
  if (digest === digestOf(expected)) return { key, type, status: 'same', digest }
  if (digest !== deliveredDigest) return { key, type, status: 'theirs', digest: deliveredDigest ?? '' }
  return {
    key,
    type,
    status: 'ours',
    digest: digestOf(expected),
    async update() {
      await invoke('updateModelTemplates', { model: { name: type, templates: expected.templates } })
      await invoke('updateModelStyling', { model: { name: type, css: expected.css } })
    },
  }
}

function expectedDesign(key: NoteTypeName, options: AnkiOptions): NoteTypeDesign {
  const { css, tmpls } = toModel(key, options, 1, 0)
  return {
    css,
    templates: Object.fromEntries(tmpls.map(({ name, qfmt, afmt }) => [name, { Front: qfmt, Back: afmt }])),
  }
}

async function currentDesign(invoke: AnkiConnect, modelName: string): Promise<NoteTypeDesign> {
  const templates: unknown = await invoke('modelTemplates', { modelName })
  const styling: unknown = await invoke('modelStyling', { modelName })
  const sides = Object.entries(Object(templates)).map(
    ([name, sides]): [string, { Front: string; Back: string }] => {
      const { Front, Back } = Object(sides) as { Front?: unknown; Back?: unknown }
      return [name, { Front: String(Front), Back: String(Back) }]
    },
  )
  return { css: String((Object(styling) as { css?: unknown }).css), templates: Object.fromEntries(sides) }
}

function digestOf({ css, templates }: NoteTypeDesign): string {
  return shortDigest(JSON.stringify([css, Object.entries(templates)]))
}

function describeDifference(
  noun: string,
  ours: readonly string[],
  theirs: readonly string[],
): string | undefined {
  const added = theirs.find((name) => !ours.includes(name))
  const missing = ours.find((name) => !theirs.includes(name))
  if (added !== undefined && missing !== undefined) return `the ${noun} “${missing}” is called “${added}”`
  if (added !== undefined) return `it has an extra ${noun}, “${added}”`
  if (missing !== undefined) return `the ${noun} “${missing}” is missing`
  return ours.join('\n') === theirs.join('\n') ? undefined : `its ${noun}s are in a different order`
}

function toStrings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
