/** The footer of a card: its location in the notes, a link to it, and a fingerprint by which `push` recognizes the note. */
import type { OutlineLocation } from '../../catalog/index.js'
import { shortDigest } from '../ledger/index.js'
import type { Root } from '../root.js'
import { escapeHtml } from './markup.js'
import { type OpenWith, openLink } from './open-link.js'

/** Identifies a note and the content of its fields when it was built. */
export interface NoteFingerprint {
  guid: string
  /** Short digests of all fields except the footer, in order. */
  digests: readonly string[]
}

export interface SourceFieldOptions {
  openWith?: OpenWith | undefined
  root?: Root | undefined
}

/** Renders the footer: `notes/10-docker-swarm.md › Deploying Swarm Services`. A line number would change too often. */
export function sourceField(
  locations: readonly OutlineLocation[],
  fingerprint: NoteFingerprint,
  options: SourceFieldOptions,
): string {
  const text = locations
    .map((location) => sourceOf(location, options))
    .filter((part) => part !== '')
    .join('<br>')
  return `<p class="source" data-ddd="${[fingerprint.guid, fingerprint.digests.join(' ')].join(': ')}">${text}</p>`
}

function sourceOf(location: OutlineLocation, { openWith, root }: SourceFieldOptions): string {
  const { file, section, chapter } = location
  const heading = section?.at(-1) ?? chapter?.title ?? ''
  const text = escapeHtml([file, heading].filter((part) => part !== '').join(' › '))
  const url = openWith === undefined || file === '' ? undefined : openLink(openWith, file, heading, root)
  return url === undefined ? text : `<a href="${escapeHtml(url)}">${text}</a>`
}

/** @returns one digest per field, `-` if it is empty */
export function fieldDigests(fields: readonly string[]): string[] {
  return fields.map((field) => shortDigest(field.normalize('NFC')).slice(0, 8) || '-')
}

/** Replaces the digests in the fingerprint of a footer. */
export function replaceDigests(html: string, digests: readonly string[]): string {
  return html.replace(/(data-ddd="[0-9a-f]+: )[0-9a-f -]*"/, `$1${digests.join(' ')}"`)
}

/** Reads the fingerprint from a field in Anki. */
export function readFingerprint(html: string): NoteFingerprint | undefined {
  const [, guid, digests = ''] = /data-ddd="([0-9a-f]{8,40}): ([0-9a-f -]*)"/.exec(html) ?? []
  return guid === undefined ? undefined : { guid, digests: digests.split(' ') }
}
