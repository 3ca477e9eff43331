import { assignDeckIds, build, type Config, emit, Failure, read } from '../../build/index.js'
import type { Asset } from '../../emit/index.js'
import type { Arguments } from '../arguments.js'
import { exitCodeOf } from '../exit-code.js'
import { createProgress } from '../progress.js'
import { idsReport, idsWarning } from '../report/card-ids.js'
import { report } from '../report/messages.js'
import { notBuilt } from '../report/not-built.js'
import { countMessages } from '../report/severity.js'
import { nextSteps, summary } from '../report/summary.js'
import { readSettings, type Settings } from '../settings.js'
import { type Terminal, visible } from '../terminal.js'

/** How many messages a build shows; all others wait for `check`. */
const shown = 5

export async function runBuild(parsed: Arguments, terminal: Terminal): Promise<number> {
  const started = performance.now()
  const settings = await readSettings(parsed)
  const { values } = parsed
  if (values.stdout) return printAsset(settings, parsed, terminal)
  const progress = createProgress()
  const result = await build(settings.config, {
    ...settings.options,
    onProgress: progress.show,
    onWait: (sentence) => process.stderr.write(`  ${terminal.colors.dim(visible(sentence))}\n`),
  }).finally(progress.end)
  const isFrozen = values['frozen-ids'] ?? false
  const important = result.messages.filter(({ fatal }) => fatal !== undefined)
  if (values.reporter === 'json' || values.reporter === 'github')
    process.stdout.write(report(values.reporter, result.messages, result.textOf, terminal))
  else {
    const out = settings.config.out ?? 'out'
    const first = [...important].sort((a, b) => Number(b.fatal) - Number(a.fatal)).slice(0, shown)
    const listed = important.filter((message) => first.includes(message))
    const more = result.messages.length - listed.length
    const { colors } = terminal
    let text = idsWarning(result, terminal)
    if (!values.quiet) text += summary(result, out, terminal)
    text += report('pretty', listed, result.textOf, terminal)
    if (listed.length > 0) text += `\n  ${countMessages(important)}\n`
    if (!values.quiet) {
      if (more > 0) text += `\n  ${colors.dim(`${more} more: ddd-build check`)}\n`
      text += notBuilt(result, terminal)
      text += idsReport(result, terminal, { isVerbose: values.verbose ?? false, isFrozen })
      if (result.notice !== undefined) text += `\n  ${colors.dim(visible(result.notice))}\n`
      text += nextSteps(result, out, terminal)
      text += `  ${colors.dim(`${((performance.now() - started) / 1000).toFixed(1)} s`)}\n`
    }
    process.stderr.write(text)
  }
  if (isFrozen && result.ids?.isChanged) {
    if (values.quiet) process.stderr.write(idsReport(result, terminal, { isFrozen }))
    return 1
  }
  return exitCodeOf(result.messages, values.strict ?? false)
}

/** `--stdout`: the one asset that the choice makes. */
async function printAsset(
  { config, options }: Settings,
  { values }: Arguments,
  terminal: Terminal,
): Promise<number> {
  const result = await read(config, options)
  const ids = await assignDeckIds(result, config)
  const assets = [...(await emit(result, config, ids)).values()].flat()
  const important = result.messages.filter(({ fatal }) => fatal !== undefined)
  process.stderr.write(report('pretty', important, result.textOf, terminal))
  process.stdout.write(onlyAsset(assets, config).content)
  return exitCodeOf(result.messages, values.strict ?? false)
}

function onlyAsset(assets: readonly Asset[], { emit: emitters }: Config): Asset {
  const [asset, ...others] = assets
  if (asset && others.length === 0) return asset
  const paths = assets.map(({ path }) => path).join(', ')
  const advice = emitters?.length === 1 ? 'use --out DIR' : 'choose one family with --format'
  throw new Failure(2, `--stdout prints one file, but ${assets.length} would be made (${paths}): ${advice}.`)
}
