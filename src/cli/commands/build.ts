import type { Asset } from '../../emit/index.js'
import {
  assignDeckIds,
  build,
  type Config,
  read,
  runEmittersOrThrow,
  saveLedger,
  UserError,
} from '../../engine/index.js'
import type { Arguments } from '../arguments.js'
import { exitCodeOf } from '../exit-code.js'
import { nextCommandAfter } from '../next-command.js'
import { createProgress } from '../progress.js'
import { idsReport, idsWarning } from '../report/card-ids.js'
import { missingCardsReport } from '../report/missing-cards.js'
import { nextSteps, summary } from '../report/summary.js'
import { findReporter } from '../reporters/index.js'
import { outputFolderFromHere, readSettings, type Settings } from '../settings.js'
import { countMessages } from '../severity.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'

/** Maximum messages shown by a build; `check` shows all. */
const maxShownMessages = 5

export async function runBuild(parsed: Arguments, terminal: Terminal): Promise<number> {
  const started = performance.now()
  const settings = await readSettings(parsed)
  const { values } = parsed
  const next = nextCommandAfter(parsed)
  if (values.stdout) return printAsset(settings, parsed, terminal)
  const progress = createProgress()
  const result = await build(settings.config, {
    ...settings.options,
    onProgress: progress.show,
    onWait: (message) => process.stderr.write(`  ${terminal.colors.dim(escapeControlCharacters(message))}\n`),
  }).finally(progress.end)
  const isFrozen = values['frozen-ids'] ?? false
  const important = result.messages.filter(({ fatal }) => fatal !== undefined)
  const reporter = findReporter(values.reporter)
  if (reporter.isForPrograms) {
    process.stderr.write(idsWarning(result, terminal))
    process.stdout.write(reporter.format(result.messages, result.textOf, terminal))
  } else {
    const out = outputFolderFromHere(settings)
    const topMessages = [...important]
      .sort((a, b) => Number(b.fatal) - Number(a.fatal))
      .slice(0, maxShownMessages)
    const shownMessages = important.filter((message) => topMessages.includes(message))
    const hiddenCount = result.messages.length - shownMessages.length
    const { colors } = terminal
    let text = idsWarning(result, terminal)
    if (!values.quiet) text += summary(result, out, next, terminal)
    text += reporter.format(shownMessages, result.textOf, terminal)
    if (shownMessages.length > 0) text += `\n  ${countMessages(important)}\n`
    if (!values.quiet) {
      if (hiddenCount > 0)
        text += `\n  ${colors.dim(`${hiddenCount} more ${hiddenCount === 1 ? 'message' : 'messages'}: run ${next('check')}`)}\n`
      text += missingCardsReport(result, next, terminal)
      text += idsReport(result, next, terminal, {
        isVerbose: values.verbose ?? false,
        isFrozen,
        hasConfig: settings.options.configFile !== undefined,
      })
      if (result.notice !== undefined) text += `\n  ${colors.dim(escapeControlCharacters(result.notice))}\n`
      text += nextSteps(result, out, values.stdin ? undefined : next, terminal)
      text += `  ${colors.dim(`${((performance.now() - started) / 1000).toFixed(1)} s`)}\n`
    }
    process.stderr.write(text)
  }
  if (isFrozen && result.ids?.isChanged) {
    if (values.quiet || reporter.isForPrograms)
      process.stderr.write(idsReport(result, next, terminal, { isFrozen }))
    return 1
  }
  return exitCodeOf(result.messages, values.strict ?? false)
}

/** Prints the only asset, for `--stdout`. */
async function printAsset(
  { config, options }: Settings,
  parsed: Arguments,
  terminal: Terminal,
): Promise<number> {
  const { values } = parsed
  const result = await read(config, options)
  const ids = await assignDeckIds(result, config)
  const asset = onlyAsset([...(await runEmittersOrThrow(result, config, ids)).values()].flat(), config)
  const isOutdated = ids?.isChanged && values['frozen-ids']
  // Ids in a deck but not in a ledger would be lost at the next edit.
  if (ids?.isChanged && !isOutdated) await saveLedger(ids)
  const important = result.messages.filter(({ fatal }) => fatal !== undefined)
  process.stderr.write(findReporter(values.reporter).format(important, result.textOf, terminal))
  process.stdout.write(asset.content)
  if (isOutdated) {
    process.stderr.write(idsReport({ ids }, nextCommandAfter(parsed), terminal, { isFrozen: true }))
    return 1
  }
  return exitCodeOf(result.messages, values.strict ?? false)
}

function onlyAsset(assets: readonly Asset[], { emit: emitters }: Config): Asset {
  const [asset, ...others] = assets
  if (asset && others.length === 0) return asset
  if (!asset) throw new UserError(2, '--stdout needs exactly one output file, but there are none.')
  const paths = assets.map(({ path }) => path).join(', ')
  const formatNames = new Set(emitters?.map(({ name }) => name))
  const advice = formatNames.size === 1 ? 'use --out DIR' : 'choose one format with --format'
  throw new UserError(
    2,
    `--stdout needs exactly one output file, but there are ${assets.length} (${paths}): ${advice}.`,
  )
}
