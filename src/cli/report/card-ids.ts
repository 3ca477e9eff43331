/** What a build says of the identities of cards. */
import type { BuildResult, DeckIds } from '../../build/index.js'
import { type LedgerRow, noteIdOf } from '../../emit/index.js'
import { type Terminal, visible } from '../terminal.js'
import { count } from './summary.js'

/** How many ids a search names at most: Anki takes more, but a terminal hardly does. */
const maxSearchIds = 100
/** A mistake that removes many notes at once: a wrong path, a file that was emptied. */
const massChange = { share: 0.2, minimum: 10 }

/** What a person must know before they import the deck; empty for most builds. */
export function idsWarning({ ids }: Pick<BuildResult, 'ids'>, { colors }: Terminal): string {
  if (!ids) return ''
  const { changes, before, reworded } = ids
  const known = before?.rows.filter(({ state }) => state === 'active').length ?? 0
  const { length: removed } = changes.removed
  const isMass = removed >= massChange.minimum && removed > known * massChange.share
  const paragraphs = [
    ...(isMass
      ? [
          `${colors.yellow('warning')}  ${removed} of ${known} notes are no longer in your Markdown. If that is a mistake (a wrong path, a file that was emptied), undo it and build again: the same notes get the same ids back. Anki keeps those cards and their reviews either way.`,
        ]
      : []),
    ...(reworded > 0
      ? [
          `${colors.yellow('notice')}   ${count(reworded, 'card note')} will be overwritten in Anki at the next import, though you did not edit ${reworded === 1 ? 'it' : 'them'}: a new release, knowledge or the config words ${reworded === 1 ? 'it' : 'them'} differently.`,
        ]
      : []),
  ]
  return paragraphs.map((text) => `\n  ${text}\n`).join('')
}

/** What became of the cards of earlier builds, a line each. */
export function idsReport(
  { ids }: BuildResult,
  terminal: Terminal,
  { isVerbose = false, isFrozen = false }: { isVerbose?: boolean; isFrozen?: boolean } = {},
): string {
  if (!ids) return ''
  const { colors } = terminal
  const lines = [
    ...(isFrozen && ids.isChanged ? frozenLines(ids) : ledgerLines(ids)),
    ...changeLines(ids, isVerbose),
  ]
  return lines.length === 0 ? '' : `\n${lines.map((line) => `  ${colors.dim(visible(line))}\n`).join('')}`
}

function ledgerLines({ before, isChanged, adopted, formerDeckHint }: DeckIds): string[] {
  if (before || !isChanged) return []
  return [
    'new: ddd-build.ids.tsv keeps the identities of your cards through every edit; commit it with your notes',
    adopted > 0
      ? `${count(adopted, 'note')} of the deck in the output folder ${adopted === 1 ? 'keeps its' : 'keep their'} reviews`
      : `if you have studied a deck made by version 0.1.0, keep its reviews: anki({ formerDeck: '${formerDeckHint}' })`,
  ]
}

function frozenLines({ changes }: DeckIds): string[] {
  const { added, edited, updated, removed, revived } = changes
  const parts = [
    count(added.length, 'new note'),
    count(new Set([...edited, ...updated].map(({ after }) => after.guid)).size, 'changed note'),
    count(removed.length, 'removed note'),
    count(revived.length, 'restored note'),
  ].filter((part) => part !== '')
  return [
    `--frozen-ids: ddd-build.ids.tsv is out of date (${parts.join(', ') || 'other changes'}); run ddd-build without --frozen-ids and commit it`,
  ]
}

function changeLines({ changes }: DeckIds, isVerbose: boolean): string[] {
  const { edited, removed, revived } = changes
  return [
    ...(edited.length > 0
      ? [
          `${count(edited.length, 'note')} kept ${edited.length === 1 ? 'its' : 'their'} history through an edit${isVerbose ? ':' : ' (--verbose lists them)'}`,
          ...(isVerbose ? edited.map(({ before, after }) => `    ${before.key} → ${after.key}`) : []),
        ]
      : []),
    ...(revived.length > 0
      ? [
          `${count(revived.length, 'removed note')} ${revived.length === 1 ? 'is' : 'are'} back, with ${revived.length === 1 ? 'its' : 'their'} reviews`,
        ]
      : []),
    ...(removed.length > 0
      ? [
          `${count(removed.length, 'note')} ${removed.length === 1 ? 'is' : 'are'} no longer in your notes; Anki keeps the cards. To find them in Anki: ${search(removed)}`,
          ...(isVerbose ? removed.map(({ key, file }) => `    ${file}: ${key}`) : []),
        ]
      : []),
  ]
}

/** @returns what to type into the search of Anki's browser */
function search(rows: readonly LedgerRow[]): string {
  const more = rows.length > maxSearchIds ? ` (and ${rows.length - maxSearchIds} more)` : ''
  return `nid:${rows
    .slice(0, maxSearchIds)
    .map(({ guid }) => noteIdOf(guid))
    .join(',')}${more}`
}
