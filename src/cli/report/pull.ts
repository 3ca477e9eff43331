import { shorten } from '../../check/index.js'
import { plainText } from '../../emit/index.js'
import type { PullResult } from '../../engine/index.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'
import { formatCount } from './summary.js'

type FieldEdit = PullResult['pulled'][number]

/** Formats what a pull did or would do, and what users have to do themselves. */
export function pullReport(
  result: PullResult,
  {
    isDryRun,
    includesNew,
    applyCommand,
    pushCommand,
  }: { isDryRun: boolean; includesNew: boolean; applyCommand: string; pushCommand: string },
  { colors }: Terminal,
): string {
  const { pulled, conflicts, unresolved, files, new: added } = result
  const would = isDryRun ? 'would be ' : ''
  const lines = [
    ...(pulled.length > 0
      ? [
          `  ${colors.green('pulled')}    ${formatCount(pulled.length, 'edit')} ${would}written to ${escapeControlCharacters(files.join(', '))}`,
        ]
      : []),
    ...(added && added.fetched.length > 0
      ? [
          `  ${colors.green('new')}       ${formatCount(added.fetched.length, 'card')} ${would}written to ${escapeControlCharacters(added.inbox)}`,
        ]
      : []),
    ...(pulled.length + conflicts.length + unresolved.length + (added?.fetched.length ?? 0) === 0
      ? [
          `  Nothing to pull: Anki has no ${includesNew ? 'edits or new cards' : 'edits'} that are missing from your notes.`,
        ]
      : []),
  ]
  const refused = (added?.refused ?? []).map(({ front, reason }) => `    ${truncate(front)}: ${reason}`)
  return `${lines.join('\n')}\n${[
    section(
      colors.yellow('conflict'),
      'edited in Anki and in your notes; make both sides the same',
      conflicts.map(formatComparison),
    ),
    section(
      colors.yellow('by hand'),
      'the text was not found in the Markdown; make these edits yourself',
      unresolved.map(formatComparison),
    ),
    section(colors.yellow('not fetched'), 'these notes remain only in Anki', refused),
  ].join(
    '',
  )}${pulled.length + (added?.fetched.length ?? 0) > 0 ? `\n  ${colors.bold('next')}    ${isDryRun ? escapeControlCharacters(applyCommand) : escapeControlCharacters(pushCommand)}\n` : ''}`
}

function section(name: string, advice: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n  ${name}: ${advice}\n${lines.join('\n')}\n`
}

function formatComparison({ note, field }: FieldEdit): string {
  const { file, line } = note.draft.firstCard.from
  return `    ${escapeControlCharacters(`${file}:${line}`)} · ${field.name}\n      Anki   ${truncate(field.ankiHtml)}\n      notes  ${truncate(field.notesHtml)}`
}

function truncate(html: string): string {
  return shorten(escapeControlCharacters(plainText(html)), 100)
}
