import type { PullResult } from '../../build/index.js'
import { plainText } from '../../emit/index.js'
import { type Terminal, visible } from '../terminal.js'
import { count } from './summary.js'

type Field = PullResult['pulled'][number]

/** What a pull did, or would do, and what a person has to do by hand. */
export function pullReport(
  result: PullResult,
  { isDryRun, withNew, command }: { isDryRun: boolean; withNew: boolean; command: string },
  { colors }: Terminal,
): string {
  const { pulled, conflicts, unplaced, files, new: added } = result
  const would = isDryRun ? 'would be ' : ''
  const lines = [
    ...(pulled.length > 0
      ? [
          `  ${colors.green('pulled')}    ${count(pulled.length, 'edit')} ${would}written to ${visible(files.join(', '))}`,
        ]
      : []),
    ...(added && added.fetched.length > 0
      ? [
          `  ${colors.green('new')}       ${count(added.fetched.length, 'card')} ${would}written to ${visible(added.inbox)}`,
        ]
      : []),
    ...(pulled.length + conflicts.length + unplaced.length + (added?.fetched.length ?? 0) === 0
      ? [`  Nothing to pull: Anki has no ${withNew ? 'edits or new cards' : 'edits'} that your notes lack.`]
      : []),
  ]
  const refused = (added?.refused ?? []).map(({ front, reason }) => `    ${short(front)}: ${reason}`)
  return `${lines.join('\n')}\n${[
    section(
      colors.yellow('conflict'),
      'edited in Anki and in your notes; make one side say what the other says',
      conflicts.map(both),
    ),
    section(
      colors.yellow('by hand'),
      'no place in the notes was found for these edits; make them in the Markdown yourself',
      unplaced.map(both),
    ),
    section(colors.yellow('not fetched'), 'these notes stay in Anki only', refused),
  ].join(
    '',
  )}${pulled.length + (added?.fetched.length ?? 0) > 0 ? `\n  ${colors.bold('next')}    ${isDryRun ? visible(command) : 'ddd-build push'}\n` : ''}`
}

function section(name: string, advice: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n  ${name}: ${advice}\n${lines.join('\n')}\n`
}

function both({ note, field }: Field): string {
  const { file, line } = note.draft.first.from
  return `    ${visible(`${file}:${line}`)} · ${field.name}\n      Anki   ${short(field.present)}\n      notes  ${short(field.wanted)}`
}

function short(html: string): string {
  const text = visible(plainText(html))
  return text.length > 100 ? `${text.slice(0, 99)}…` : text
}
