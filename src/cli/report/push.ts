import { shorten } from '../../check/index.js'
import { type DeckNote, plainText } from '../../emit/index.js'
import { type ComparedField, type OrphanAction, type PushResult, removedTag } from '../../engine/index.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'
import { formatCount } from './summary.js'

interface PushReportOptions {
  orphans: OrphanAction
  isDryRun: boolean
  hasExplicitId: boolean
  /** The command line without `--dry-run`. */
  applyCommand: string
  /** The command that brings edits from Anki into the notes. */
  pullCommand: string
}

/** Maximum notes listed per group. */
const maxListed = 20

/** Formats what a push did or would do: a row per group of notes, then what users should look at. */
export function pushReport(result: PushResult, options: PushReportOptions, terminal: Terminal): string {
  const { colors } = terminal
  const { plan, created, updated, retagged, moved, isSkipped } = result
  const toUpdate = plan.existing.filter(({ fields }) =>
    Object.keys(fields).some((name) => name !== 'Source'),
  ).length
  const kept = plan.existing.filter((pushed) => pushed.keptFields.length > 0)
  const conflicts = plan.existing.filter((pushed) => pushed.conflicts.length > 0)
  const unchangedCount = plan.existing.length - toUpdate - kept.length - conflicts.length
  const rows: [name: string, count: number, explanation: string][] = [
    ['new', isSkipped ? plan.create.length : created.length, ''],
    ['updated', isSkipped ? toUpdate : updated, 'reviews, flags and your own tags are kept'],
    ['unchanged', Math.max(0, unchangedCount), ''],
    [
      'kept',
      kept.length,
      `edited in Anki; run ${escapeControlCharacters(options.pullCommand)} to copy the edits into your notes`,
    ],
    ['conflict', conflicts.length, 'edited in Anki and in your notes; nothing was changed'],
    ['moved', moved, 'to another deck, as in your notes'],
    ['retagged', retagged, ''],
    ['deleted', plan.deleted.length, 'you deleted them in Anki; add --recreate to restore them'],
    ['orphaned', orphansToProcess(result, options).length, describeOrphans(options)],
    [
      'other type',
      plan.otherNoteType.length,
      'imported from the .csv or created in Anki, with another note type; not changed',
    ],
  ]
  const visibleRows = rows.filter(
    ([name, count]) => count > 0 || (name === 'new' && plan.existing.length === 0),
  )
  const width = Math.max(0, ...visibleRows.map(([, count]) => `${count}`.length))
  const header = options.isDryRun
    ? `  ${colors.bold('dry run')}: nothing was changed\n`
    : isSkipped
      ? '  Nothing was changed.\n'
      : ''
  const table = visibleRows.map(([name, count, explanation]) =>
    `  ${colors.green(name.padEnd(10))}  ${`${count}`.padStart(width)}  ${colors.dim(explanation)}`.trimEnd(),
  )
  return `${header}${table.join('\n')}\n${formatDetails(result, terminal)}${nextStep(result, options, terminal)}`
}

/** Returns the notes that are no longer in the Markdown and that the action would change. */
function orphansToProcess(
  { plan }: PushResult,
  { orphans }: PushReportOptions,
): PushResult['plan']['orphans'] {
  if (orphans === 'keep') return []
  return orphans === 'tag' ? plan.orphans.filter(({ anki }) => !anki.tags.includes(removedTag)) : plan.orphans
}

function describeOrphans({ orphans, isDryRun }: PushReportOptions): string {
  const outcomes = {
    keep: 'kept',
    tag: `tagged ${removedTag}`,
    suspend: `tagged ${removedTag} and suspended`,
    delete: 'deleted',
  }
  return `no longer in your notes; ${isDryRun ? 'would be ' : ''}${outcomes[orphans]}`
}

function formatDetails({ plan, refused, noteTypeChanges }: PushResult, { colors }: Terminal): string {
  const fieldLine = (note: DeckNote, { name, ankiHtml, notesHtml }: ComparedField) =>
    `    ${titleOf(note)} · ${name}\n      Anki   ${truncate(ankiHtml)}\n      notes  ${truncate(notesHtml)}`
  const conflicts = plan.existing.flatMap(({ note, conflicts: fields }) =>
    fields.map((field) => fieldLine(note, field)),
  )
  const kept = plan.existing.flatMap(({ note, keptFields: fields }) =>
    fields.map((field) => fieldLine(note, field)),
  )
  const changedNoteTypes = noteTypeChanges
    .filter(({ status }) => status === 'theirs')
    .map(({ type }) => `    ${type}`)
  const reasons = new Map<string, number>()
  for (const { reason } of refused) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  return [
    section(
      colors.yellow('conflict'),
      'make both sides the same, or import the .apkg to use the version in your notes',
      conflicts,
    ),
    section(colors.bold('kept'), 'edited in Anki', kept),
    section(
      colors.bold('deleted in Anki'),
      'add --recreate to restore them',
      plan.deleted.map((note) => `    ${titleOf(note)}`),
    ),
    section(
      colors.bold('note types'),
      'templates or styling were changed in Anki, so they were not updated; import the .apkg to replace them',
      changedNoteTypes,
    ),
    section(
      colors.red('refused'),
      'undo the change in Anki (Tools › Manage Note Types), then push again',
      [...reasons].map(
        ([reason, count]) => `    ${formatCount(count, 'note')}: ${escapeControlCharacters(reason)}`,
      ),
    ),
  ].join('')
}

function section(name: string, advice: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const more = lines.length > maxListed ? `\n    … and ${lines.length - maxListed} more` : ''
  return `\n  ${name}: ${advice}\n${lines.slice(0, maxListed).join('\n')}${more}\n`
}

function titleOf({ draft }: DeckNote): string {
  return truncate(draft.key)
}

function truncate(html: string): string {
  return shorten(escapeControlCharacters(plainText(html)), 70)
}

function nextStep(
  { isSynced, isSkipped, isFirst, refused }: PushResult,
  { isDryRun, hasExplicitId, applyCommand }: PushReportOptions,
  { colors }: Terminal,
): string {
  if (isSkipped)
    return isDryRun ? `\n  ${colors.bold('next')}    ${escapeControlCharacters(applyCommand)}\n` : ''
  const tip =
    hasExplicitId || !isFirst
      ? ''
      : `\n  ${colors.dim('Tip: before you share the deck, set an “id” in the config, so that Anki never mixes it up with another deck of the same name.')}\n`
  if (refused.length > 0) return tip
  return `${tip}\n  ${isSynced ? `${colors.bold('next')}    sync on your phone` : 'Not synced: Anki is not signed in to AnkiWeb. Click Sync in Anki to sign in.'}\n`
}
