import { type ComparedField, type OrphanAction, type PushResult, removedTag } from '../../build/index.js'
import { type DeckNote, plainText } from '../../emit/index.js'
import { type Terminal, visible } from '../terminal.js'
import { count } from './summary.js'

interface PushReportOptions {
  orphans: OrphanAction
  isDryRun: boolean
  hasOwnId: boolean
  /** What does it for real. */
  command: string
}

/** How many notes of one group are listed. */
const maxListed = 20

/** What a push did, or would do: a row for each group of notes, then what a person should look at. */
export function pushReport(result: PushResult, options: PushReportOptions, terminal: Terminal): string {
  const { colors } = terminal
  const { plan, created, updated, retagged, moved, isUnchanged } = result
  const toUpdate = plan.existing.filter(({ fields }) =>
    Object.keys(fields).some((name) => name !== 'Source'),
  ).length
  const kept = plan.existing.filter((pushed) => pushed.kept.length > 0)
  const conflicts = plan.existing.filter((pushed) => pushed.conflicts.length > 0)
  const same = plan.existing.length - toUpdate - kept.length - conflicts.length
  const rows: [name: string, notes: number, what: string][] = [
    ['new', isUnchanged ? plan.create.length : created.length, ''],
    ['updated', isUnchanged ? toUpdate : updated, 'their reviews, flags and your own tags stay'],
    ['unchanged', Math.max(0, same), ''],
    ['kept', kept.length, 'edited in Anki; ddd-build pull brings the edits into your notes'],
    ['conflict', conflicts.length, 'edited in Anki and in your notes; nothing was changed'],
    ['moved', moved, 'to the deck that your notes say now'],
    ['retagged', retagged, ''],
    ['deleted', plan.deleted.length, 'you deleted them in Anki; --recreate brings them back'],
    ['gone', toHandle(result, options).length, orphanText(options)],
    [
      'other type',
      plan.otherType.length,
      'imported from the .csv or made in Anki, with another note type; left alone',
    ],
  ]
  const shown = rows.filter(([name, notes]) => notes > 0 || (name === 'new' && plan.existing.length === 0))
  const width = Math.max(0, ...shown.map(([, notes]) => `${notes}`.length))
  const head = options.isDryRun
    ? `  ${colors.bold('dry run')}: nothing was changed\n`
    : isUnchanged
      ? '  Nothing was changed.\n'
      : ''
  const table = shown.map(([name, notes, what]) =>
    `  ${colors.green(name.padEnd(10))}  ${`${notes}`.padStart(width)}  ${colors.dim(what)}`.trimEnd(),
  )
  return `${head}${table.join('\n')}\n${details(result, terminal)}${nextStep(result, options, terminal)}`
}

/** Notes that the Markdown no longer has, and that need something done. */
function toHandle({ plan }: PushResult, { orphans }: PushReportOptions): PushResult['plan']['orphans'] {
  if (orphans === 'keep') return []
  return orphans === 'tag' ? plan.orphans.filter(({ anki }) => !anki.tags.includes(removedTag)) : plan.orphans
}

function orphanText({ orphans, isDryRun }: PushReportOptions): string {
  const what = {
    keep: 'left as they are',
    tag: `tagged ${removedTag}`,
    suspend: `tagged ${removedTag} and suspended`,
    delete: 'deleted',
  }
  return `no longer in your notes; ${isDryRun ? 'would be ' : ''}${what[orphans]}`
}

function details({ plan, refused, looks }: PushResult, { colors }: Terminal): string {
  const fieldLine = (note: DeckNote, { name, present, wanted }: ComparedField) =>
    `    ${titleOf(note)} · ${name}\n      Anki   ${short(present)}\n      notes  ${short(wanted)}`
  const conflicts = plan.existing.flatMap(({ note, conflicts: fields }) =>
    fields.map((field) => fieldLine(note, field)),
  )
  const kept = plan.existing.flatMap(({ note, kept: fields }) =>
    fields.map((field) => fieldLine(note, field)),
  )
  const looksChanged = looks.filter(({ status }) => status === 'theirs').map(({ type }) => `    ${type}`)
  const reasons = new Map<string, number>()
  for (const { reason } of refused) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  return [
    section(
      colors.yellow('conflict'),
      'change one side to match the other, or import the .apkg, which takes the side of your notes',
      conflicts,
    ),
    section(colors.bold('kept'), 'edited in Anki', kept),
    section(
      colors.bold('deleted in Anki'),
      'add --recreate to bring them back',
      plan.deleted.map((note) => `    ${titleOf(note)}`),
    ),
    section(
      colors.bold('look'),
      'templates or style differ from ours in Anki and were left alone; to replace them, import the .apkg',
      looksChanged,
    ),
    section(
      colors.red('not taken'),
      'undo the change in Anki (Tools › Manage Note Types), then push again',
      [...reasons].map(([reason, notes]) => `    ${count(notes, 'note')}: ${visible(reason)}`),
    ),
  ].join('')
}

function section(name: string, advice: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const more = lines.length > maxListed ? `\n    … and ${lines.length - maxListed} more` : ''
  return `\n  ${name}: ${advice}\n${lines.slice(0, maxListed).join('\n')}${more}\n`
}

function titleOf({ draft }: DeckNote): string {
  return short(draft.key)
}

function short(html: string): string {
  const text = visible(plainText(html))
  return text.length > 70 ? `${text.slice(0, 69)}…` : text
}

function nextStep(
  { isSynced, isUnchanged, isFirst, refused }: PushResult,
  { isDryRun, hasOwnId, command }: PushReportOptions,
  { colors }: Terminal,
): string {
  if (isUnchanged) return isDryRun ? `\n  ${colors.bold('next')}    ${visible(command)}\n` : ''
  const id =
    hasOwnId || !isFirst
      ? ''
      : `\n  ${colors.dim('Tip: set an “id” in the config before you share the deck, so that it never mixes with another person’s deck of the same name.')}\n`
  if (refused.length > 0) return id
  return `${id}\n  ${isSynced ? `${colors.bold('next')}    sync on the phone` : 'Anki has no AnkiWeb account, so nothing was synced: press Sync in Anki to make one.'}\n`
}
