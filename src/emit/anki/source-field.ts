/** The foot of a card: where in the notes it comes from, a link to there, and a mark by which `push` knows the note. */
import type { Whereabouts } from '../../catalog/index.js'
import { shortDigest } from '../ledger/index.js'
import type { Root } from '../root.js'
import { escapeHtml } from './markup.js'
import { linkTo, type OpenWith } from './open-link.js'

/** Which note this is, and what each of its fields said when it was made. */
export interface DeliveryMark {
  guid: string
  /** Short digests of all fields but the foot, in their order. */
  digests: readonly string[]
}

export interface SourceOptions {
  openWith?: OpenWith | undefined
  root?: Root | undefined
}

/** `notes/10-docker-swarm.md › Deploying Swarm Services`; a line's number would change too often. */
export function sourceField(
  places: readonly Whereabouts[],
  mark: DeliveryMark,
  options: SourceOptions,
): string {
  const text = places
    .map((place) => sourceOf(place, options))
    .filter((part) => part !== '')
    .join('<br>')
  return `<p class="source" data-ddd="${[mark.guid, mark.digests.join(' ')].join(': ')}">${text}</p>`
}

function sourceOf(place: Whereabouts, { openWith, root }: SourceOptions): string {
  const { file, section, chapter } = place
  const heading = section?.at(-1) ?? chapter?.title ?? ''
  const text = escapeHtml([file, heading].filter((part) => part !== '').join(' › '))
  const url = openWith === undefined || file === '' ? undefined : linkTo(openWith, file, heading, root)
  return url === undefined ? text : `<a href="${escapeHtml(url)}">${text}</a>`
}

/** @returns one digest for each field; `-` for an empty one */
export function fieldDigests(fields: readonly string[]): string[] {
  return fields.map((field) => shortDigest(field.normalize('NFC')).slice(0, 8) || '-')
}

/** The same foot with other digests in its mark. */
export function withDigests(html: string, digests: readonly string[]): string {
  return html.replace(/(data-ddd="[0-9a-f]+: )[0-9a-f -]*"/, `$1${digests.join(' ')}"`)
}

/** Reads the mark back from a field as Anki has it. */
export function readMark(html: string): DeliveryMark | undefined {
  const [, guid, digests = ''] = /data-ddd="([0-9a-f]{8,40}): ([0-9a-f -]*)"/.exec(html) ?? []
  return guid === undefined ? undefined : { guid, digests: digests.split(' ') }
}
