import type { VFileMessage } from 'vfile-message'
import { engineRuleIds, rules } from '../../check/index.js'
import { fixNotes, invocation, type ReadResult, read } from '../../engine/index.js'
import type { Arguments } from '../arguments.js'
import { exitCodeOf } from '../exit-code.js'
import { proseCount } from '../report/prose.js'
import { formatCount } from '../report/summary.js'
import { whyReport } from '../report/why.js'
import { findReporter } from '../reporters/index.js'
import { readSettings } from '../settings.js'
import { countMessages } from '../severity.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'

export async function runCheck(parsed: Arguments, terminal: Terminal): Promise<number> {
  const { values } = parsed
  const { config, options } = await readSettings(parsed)
  const { fixed, skippedReasons, result } = values.fix
    ? await fixNotes(config, options)
    : {
        fixed: [],
        skippedReasons: [],
        result: await read(config, values.why === undefined ? options : { ...options, cache: false }),
      }
  if (values.why !== undefined) {
    process.stdout.write(whyReport(result, Number(values.why), terminal))
    return 0
  }
  const reporter = findReporter(values.reporter)
  const text = reporter.format(result.messages, result.textOf, terminal)
  if (reporter.isForPrograms) process.stdout.write(text)
  else {
    for (const message of fixed)
      process.stdout.write(
        `  ${terminal.colors.green('fixed')}  ${escapeControlCharacters(describeFix(message))}\n`,
      )
    process.stdout.write(`${text}\n  ${inputSummary(result)}: ${messageSummary(result, terminal)}\n`)
  }
  for (const reason of skippedReasons)
    process.stderr.write(`  ${terminal.colors.yellow('skipped')}  ${escapeControlCharacters(reason)}\n`)
  return skippedReasons.length > 0 ? 3 : exitCodeOf(result.messages, values.strict ?? false)
}

/** `notes/git.md:3  “–it” → “-it”` */
function describeFix({ file, line, edits = [] }: VFileMessage): string {
  const changes = edits.map(({ actual, expected }) => `“${actual}” → “${expected}”`)
  return `${file}:${line}  ${changes.join(', ')}`
}

function inputSummary({ files, notebook }: ReadResult): string {
  return [
    formatCount(files.length, 'file'),
    formatCount(notebook.commands.length, 'command'),
    formatCount(notebook.shortcuts.length, 'shortcut'),
    formatCount(notebook.concepts.length, 'concept'),
    proseCount(notebook.notes),
  ]
    .filter(Boolean)
    .join(', ')
}

const ruleIds = new Set([...rules.map(({ id }) => id), ...engineRuleIds])

function messageSummary({ messages }: ReadResult, { colors }: Terminal): string {
  if (messages.length === 0) return colors.green('no problems found')
  // Rules added by a config have no page.
  const documentedMessages = messages.filter(({ ruleId = '' }) => ruleIds.has(ruleId))
  const rule = (documentedMessages.find(({ fatal }) => fatal !== undefined) ?? documentedMessages[0])?.ruleId
  const fixable = messages.filter(({ edits }) => edits).length
  const steps = [
    ...(fixable > 0 ? [`${fixable} fixable: run ${invocation} check --fix`] : []),
    ...(rule === undefined ? [] : [`for details: run ${invocation} explain ${rule}`]),
  ]
  return [countMessages(messages), ...steps.map((step) => colors.dim(step))].join('\n  ')
}
