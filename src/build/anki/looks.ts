/** Compares the note types in Anki with ours. */
import { type AnkiOptions, type NoteTypeName, noteTypes, shortDigest, toModel } from '../../emit/index.js'
import type { AnkiConnect } from './connect.js'

export interface LookChange {
  key: NoteTypeName
  /** Its name in Anki. */
  type: string
  /**
   * - `absent`: Anki does not have the note type yet
   * - `same`: it looks as ours does
   * - `ours`: it is as we left it, and we have changed since
   * - `theirs`: its owner changed templates or style
   * - `incompatible`: fields or templates were added, removed or renamed, so that Anki takes no package for it
   */
  status: 'absent' | 'same' | 'ours' | 'theirs' | 'incompatible'
  /** For `incompatible`: what differs. */
  difference?: string
  /** Digest of templates and style after the push, as we left them. */
  digest: string
  /** Brings templates and style up to date. */
  update?: () => Promise<void>
}

interface Look {
  css: string
  templates: Record<string, { Front: string; Back: string }>
}

export async function compareLooks(
  ask: AnkiConnect,
  options: AnkiOptions,
  before: Readonly<Record<string, string>>,
): Promise<LookChange[]> {
  const present = new Set(textsOf(await ask('modelNames')))
  const changes: LookChange[] = []
  // Safe: these are its keys.
  for (const key of Object.keys(noteTypes) as NoteTypeName[]) {
    const type = options.noteTypes?.[key] ?? noteTypes[key].name
    const wanted = wantedLook(key, options)
    if (present.has(type)) changes.push(await compareLook(ask, key, type, wanted, before[type]))
    else changes.push({ key, type, status: 'absent', digest: digestOf(wanted) })
  }
  return changes
}

async function compareLook(
  ask: AnkiConnect,
  key: NoteTypeName,
  type: string,
  wanted: Look,
  before: string | undefined,
): Promise<LookChange> {
  const fields = textsOf(await ask('modelFieldNames', { modelName: type }))
  const found = await presentLook(ask, type)
  const difference =
    differenceOf('field', noteTypes[key].fields, fields) ??
    differenceOf('template', Object.keys(wanted.templates), Object.keys(found.templates))
  const digest = digestOf(found)
  if (difference !== undefined)
    return { key, type, status: 'incompatible', difference, digest: before ?? digest }
  if (digest === digestOf(wanted)) return { key, type, status: 'same', digest }
  if (digest !== before) return { key, type, status: 'theirs', digest: before ?? '' }
  return {
    key,
    type,
    status: 'ours',
    digest: digestOf(wanted),
    async update() {
      await ask('updateModelTemplates', { model: { name: type, templates: wanted.templates } })
      await ask('updateModelStyling', { model: { name: type, css: wanted.css } })
    },
  }
}

function wantedLook(key: NoteTypeName, options: AnkiOptions): Look {
  const { css, tmpls } = toModel(key, options, 1, 0)
  return {
    css,
    templates: Object.fromEntries(tmpls.map(({ name, qfmt, afmt }) => [name, { Front: qfmt, Back: afmt }])),
  }
}

async function presentLook(ask: AnkiConnect, modelName: string): Promise<Look> {
  const templates: unknown = await ask('modelTemplates', { modelName })
  const styling: unknown = await ask('modelStyling', { modelName })
  const sides = Object.entries(Object(templates)).map(
    ([name, sides]): [string, { Front: string; Back: string }] => {
      const { Front, Back } = Object(sides) as { Front?: unknown; Back?: unknown }
      return [name, { Front: String(Front), Back: String(Back) }]
    },
  )
  return { css: String((Object(styling) as { css?: unknown }).css), templates: Object.fromEntries(sides) }
}

function digestOf({ css, templates }: Look): string {
  return shortDigest(JSON.stringify([css, Object.entries(templates)]))
}

function differenceOf(what: string, ours: readonly string[], theirs: readonly string[]): string | undefined {
  const added = theirs.find((name) => !ours.includes(name))
  const missing = ours.find((name) => !theirs.includes(name))
  if (added !== undefined && missing !== undefined) return `the ${what} “${missing}” is called “${added}”`
  if (added !== undefined) return `it has another ${what}, “${added}”`
  if (missing !== undefined) return `the ${what} “${missing}” is missing`
  return ours.join('\n') === theirs.join('\n') ? undefined : `its ${what}s are in another order`
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
