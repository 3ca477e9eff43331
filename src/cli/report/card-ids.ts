/** Reports how a build changed the ids of cards. */

import { type LedgerRow, noteIdOf } from '../../emit/index.js'
import type { BuildResult, DeckIds } from '../../engine/index.js'
import type { NextCommand } from '../next-command.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'
import { formatCount } from './summary.js'

/** Maximum ids in a search. Anki accepts more, but they would flood the terminal. */
const maxSearchIds = 100
/** Above this, removed notes are probably a mistake, such as a wrong path or an emptied file. */
const massRemovalThreshold = { share: 0.2, minimum: 10 }

/** Formats what users must know before they import the deck; empty for most builds. */
export function idsWarning({ ids }: Pick<BuildResult, 'ids'>, { colors }: Terminal): string {
  if (!ids) return ''
  const { changes, previousLedger, reworded } = ids
  const activeCount = previousLedger?.rows.filter(({ state }) => state === 'active').length ?? 0
  const { length: removed } = changes.removed
  const isMassRemoval =
    removed >= massRemovalThreshold.minimum && removed > activeCount * massRemovalThreshold.share
  const paragraphs = [
    ...(isMassRemoval
      ? [
          `${colors.yellow('warning')}  ${removed} of ${activeCount} notes are no longer in your Markdown. If that is a mistake (such as a wrong path or an emptied file), undo it and build again: the notes get the same ids back. Anki keeps those cards and their reviews either way.`,
        ]
      : []),
    ...(reworded > 0
      ? [
          `${colors.yellow('notice')}   ${formatCount(reworded, 'note')} will be overwritten in Anki at the next import, although you didn't edit ${reworded === 1 ? 'it' : 'them'}: a new version of ddd-build, your knowledge or your config changed the text.`,
        ]
      : []),
  ]
  return paragraphs.map((text) => `\n  ${text}\n`).join('')
}

interface IdsReportOptions {
  isVerbose?: boolean
  isFrozen?: boolean
  /** Whether there is a config; without one, hardly anybody has used version 0.1.0. */
  hasConfig?: boolean
}

/** Formats what happened to the cards of earlier builds. */
export function idsReport(
  { ids }: Pick<BuildResult, 'ids'>,
  next: NextCommand,
  terminal: Terminal,
  { isVerbose = false, isFrozen = false, hasConfig = false }: IdsReportOptions = {},
): string {
  if (!ids) return ''
  const { colors } = terminal
  const lines = [
    ...(isFrozen && ids.isChanged ? frozenLines(ids, next) : ledgerLines(ids, hasConfig)),
    ...changeLines(ids, isVerbose),
  ]
  return lines.length === 0
    ? ''
    : `\n${lines.map((line) => `  ${colors.dim(escapeControlCharacters(line))}\n`).join('')}`
}

function ledgerLines(
  { previousLedger, isChanged, adopted, formerDeckName }: DeckIds,
  hasConfig: boolean,
): string[] {
  if (previousLedger || !isChanged) return []
  return [
    'new: ddd-build.ids.tsv keeps the ids of your cards stable when you edit them; commit it with your notes',
    ...(adopted > 0
      ? [
          `${formatCount(adopted, 'note')} from the deck in the output folder ${adopted === 1 ? 'keeps its' : 'keep their'} reviews`,
        ]
      : []),
    ...(adopted === 0 && hasConfig
      ? [
          `if you already study a deck built with version 0.1.0, set anki({ formerDeck: '${formerDeckName}' }) in your config to keep its reviews`,
        ]
      : []),
  ]
}

function frozenLines({ changes }: DeckIds, next: NextCommand): string[] {
  const { added, edited, updated, removed, revived } = changes
  const parts = [
    formatCount(added.length, 'new note'),
    formatCount(new Set([...edited, ...updated].map(({ after }) => after.guid)).size, 'changed note'),
    formatCount(removed.length, 'removed note'),
    formatCount(revived.length, 'restored note'),
  ].filter((part) => part !== '')
  return [
    `--frozen-ids: ddd-build.ids.tsv is out of date (${parts.join(', ') || 'other changes'}); run ${next('build')} without --frozen-ids and commit it`,
  ]
}

function changeLines({ changes }: DeckIds, isVerbose: boolean): string[] {
  const { edited, removed, revived } = changes
  return [
    ...(edited.length > 0
      ? [
          `${formatCount(edited.length, 'edited note')} kept ${edited.length === 1 ? 'its' : 'their'} reviews${isVerbose ? ':' : ` (list ${edited.length === 1 ? 'it' : 'them'} with --verbose)`}`,
          ...(isVerbose ? edited.map(({ before, after }) => `    ${before.key} → ${after.key}`) : []),
        ]
      : []),
    ...(revived.length > 0
      ? [
          `${formatCount(revived.length, 'removed note')} ${revived.length === 1 ? 'is' : 'are'} back, with ${revived.length === 1 ? 'its' : 'their'} reviews`,
        ]
      : []),
    ...(removed.length > 0
      ? [
          `${formatCount(removed.length, 'note')} ${removed.length === 1 ? 'is' : 'are'} no longer in your Markdown; Anki keeps the cards. To find them in Anki: ${ankiSearch(removed)}`,
          ...(isVerbose ? removed.map(({ key, file }) => `    ${file}: ${key}`) : []),
        ]
      : []),
  ]
}

/** Returns a search for Anki's card browser. */
function ankiSearch(rows: readonly LedgerRow[]): string {
  const more = rows.length > maxSearchIds ? ` (and ${rows.length - maxSearchIds} more)` : ''
  return `nid:${rows
    .slice(0, maxSearchIds)
    .map(({ guid }) => noteIdOf(guid))
    .join(',')}${more}`
}
