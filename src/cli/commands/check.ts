import { relative, resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { countBlocks } from '../../catalog/index.js'
import { engineRuleIds, rules } from '../../check/index.js'
import {
  type Config,
  type DeckCards,
  deckCards,
  fixNotes,
  type ReadResult,
  read,
  UserError,
} from '../../engine/index.js'
import type { Arguments } from '../arguments.js'
import { exitCodeOf, ioErrorCode } from '../exit-code.js'
import { type NextCommand, nextCommandAfter } from '../next-command.js'
import { cardRecords, cardsReport } from '../report/cards.js'
import { coverageRecords, coverageReport, usedBlocks, usedPercent } from '../report/coverage.js'
import { formatCount } from '../report/summary.js'
import { whyReport } from '../report/why.js'
import { findReporter } from '../reporters/index.js'
import { messageRecords } from '../reporters/json.js'
import { toJson } from '../reporters/to-json.js'
import { readSettings } from '../settings.js'
import { countMessages } from '../severity.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'

export async function runCheck(parsed: Arguments, terminal: Terminal): Promise<number> {
  const { values } = parsed
  const { config, options } = await readSettings(parsed)
  const next = nextCommandAfter(parsed)
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
  const format = () => reporter.format(result.messages, result.textOf, terminal)
  const cards = values.cards ? cardsOf(result, config) : undefined
  const whyCommand = (file: string, line: number) => {
    const path = relative(process.cwd(), resolve(options.cwd ?? '', file))
    return nextCommandAfter({ ...parsed, operands: values.stdin ? [] : [path] })('check', '--why', `${line}`)
  }
  if (reporter.isForPrograms)
    process.stdout.write(
      values.coverage || cards
        ? withDetails(result, values.coverage ?? false, cards, reporter.name)
        : format(),
    )
  else {
    if (values.coverage) process.stdout.write(coverageReport(result, terminal))
    if (cards) process.stdout.write(cardsReport(cards, result, whyCommand, terminal))
    for (const message of fixed)
      process.stdout.write(
        `  ${terminal.colors.green('fixed')}  ${escapeControlCharacters(describeFix(message))}\n`,
      )
    process.stdout.write(
      `${format()}\n  ${inputSummary(result)}: ${messageSummary(result, next, terminal)}\n`,
    )
  }
  for (const reason of skippedReasons)
    process.stderr.write(`  ${terminal.colors.yellow('skipped')}  ${escapeControlCharacters(reason)}\n`)
  const isCovered = hasMinCoverage(result, values['min-coverage'], next, terminal)
  if (skippedReasons.length > 0) return ioErrorCode
  return isCovered ? exitCodeOf(result.messages, values.strict ?? false) : 1
}

function cardsOf({ notebook, context }: ReadResult, config: Config): DeckCards {
  const cards = deckCards(notebook, config, context)
  if (!cards) throw new UserError(2, 'The config has no Anki deck, so there are no cards.')
  return cards
}

/** Returns a report for programs, with the coverage or the cards. */
function withDetails(
  result: ReadResult,
  hasCoverage: boolean,
  cards: DeckCards | undefined,
  reporter: string,
): string {
  if (reporter !== 'json')
    throw new UserError(
      2,
      `${cards ? '--cards' : '--coverage'} can be shown with --reporter pretty or json, but not ${reporter}.`,
    )
  return toJson({
    messages: messageRecords(result.messages),
    ...(hasCoverage ? { coverage: coverageRecords(result) } : {}),
    ...(cards ? cardRecords(cards) : {}),
  })
}

function hasMinCoverage(
  { notebook }: ReadResult,
  minimum: string | undefined,
  next: NextCommand,
  { colors }: Terminal,
): boolean {
  const percent = usedPercent(countBlocks(notebook.notes))
  if (minimum === undefined || percent >= Number(minimum)) return true
  process.stderr.write(
    `  ${colors.red('error')}  ${percent} % of the blocks are used, and --min-coverage is ${minimum} %: run ${next('check', '--coverage')}\n`,
  )
  return false
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
    usedBlocks(countBlocks(notebook.notes)),
  ]
    .filter(Boolean)
    .join(', ')
}

const ruleIds = new Set([...rules.map(({ id }) => id), ...engineRuleIds])

function messageSummary({ messages }: ReadResult, next: NextCommand, { colors }: Terminal): string {
  if (messages.length === 0) return colors.green('no problems found')
  // Rules added by a config have no page.
  const documentedMessages = messages.filter(({ ruleId = '' }) => ruleIds.has(ruleId))
  const rule = (documentedMessages.find(({ fatal }) => fatal !== undefined) ?? documentedMessages[0])?.ruleId
  const fixable = messages.filter(({ edits }) => edits).length
  const steps = [
    ...(fixable > 0 ? [`${fixable} fixable: run ${next('check', '--fix')}`] : []),
    ...(rule === undefined ? [] : [`for details: run ${next('explain', rule)}`]),
  ]
  return [countMessages(messages), ...steps.map((step) => colors.dim(step))].join('\n  ')
}
