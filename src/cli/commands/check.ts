import { type ReadResult, read, repair } from '../../build/index.js'
import { readingRules, rules } from '../../check/index.js'
import type { Arguments } from '../arguments.js'
import { exitCodeOf } from '../exit-code.js'
import { report } from '../report/messages.js'
import { proseCount } from '../report/prose.js'
import { countMessages } from '../report/severity.js'
import { count } from '../report/summary.js'
import { whyText } from '../report/why.js'
import { readSettings } from '../settings.js'
import { type Terminal, visible } from '../terminal.js'

export async function runCheck(parsed: Arguments, terminal: Terminal): Promise<number> {
  const { values } = parsed
  const { config, options } = await readSettings(parsed)
  const { fixed, unfixed, result } = values.fix
    ? await repair(config, options)
    : {
        fixed: [],
        unfixed: [],
        result: await read(config, values.why === undefined ? options : { ...options, cache: false }),
      }
  if (values.why !== undefined) {
    process.stdout.write(whyText(result, Number(values.why), terminal))
    return 0
  }
  const reporter = values.reporter ?? 'pretty'
  const text = report(reporter, result.messages, result.textOf, terminal)
  if (reporter !== 'pretty') process.stdout.write(text)
  else {
    for (const { file, line, reason } of fixed)
      process.stdout.write(`  ${terminal.colors.green('fixed')}  ${visible(`${file}:${line}  ${reason}`)}\n`)
    process.stdout.write(`${text}\n  ${whatWasRead(result)}: ${whatToDo(result, terminal)}\n`)
  }
  for (const reason of unfixed)
    process.stderr.write(`  ${terminal.colors.yellow('skipped')}  ${visible(reason)}\n`)
  return unfixed.length > 0 ? 3 : exitCodeOf(result.messages, values.strict ?? false)
}

function whatWasRead({ files, notebook }: ReadResult): string {
  return [
    count(files.length, 'file'),
    count(notebook.commands.length, 'command'),
    count(notebook.shortcuts.length, 'shortcut'),
    count(notebook.concepts.length, 'concept'),
    proseCount(notebook.notes),
  ]
    .filter(Boolean)
    .join(', ')
}

const ruleIds = new Set([...rules.map(({ id }) => id), ...readingRules])

function whatToDo({ messages }: ReadResult, { colors }: Terminal): string {
  if (messages.length === 0) return colors.green('nothing to say')
  // A rule of a config has no page.
  const explained = messages.filter(({ ruleId = '' }) => ruleIds.has(ruleId))
  const rule = (explained.find(({ fatal }) => fatal !== undefined) ?? explained[0])?.ruleId
  const fixable = messages.filter(({ edits }) => edits).length
  const steps = [
    ...(fixable > 0 ? [`${fixable} can be repaired: ddd-build check --fix`] : []),
    ...(rule === undefined ? [] : [`what one means: ddd-build explain ${rule}`]),
  ]
  return [countMessages(messages), ...steps.map((step) => colors.dim(step))].join('\n  ')
}
