import { resolve } from 'node:path'
import { watch } from '../../engine/index.js'
import type { Arguments } from '../arguments.js'
import { createInterruptSignal } from '../create-interrupt-signal.js'
import { nextCommandAfter } from '../next-command.js'
import { summary } from '../report/summary.js'
import { outputFolderFromHere, readSettings } from '../settings.js'
import { countMessages } from '../severity.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'

/** Builds, then rebuilds after each save and reports in one line what changed. */
export async function runWatch(parsed: Arguments, terminal: Terminal): Promise<number> {
  const { colors } = terminal
  const log = (text: string) => process.stderr.write(`${text}\n`)
  let started = performance.now()
  const load = () => {
    started = performance.now()
    return readSettings(parsed)
  }
  await watch(load, {
    ...(parsed.values.config === undefined ? {} : { configFile: resolve(parsed.values.config) }),
    signal: createInterruptSignal(),
    onBuild(result, changed, settings) {
      if (changed.length === 0) {
        log(summary(result, outputFolderFromHere(settings), nextCommandAfter(parsed), terminal))
        const messages = countMessages(result.messages)
        if (messages !== '') log(`  ${messages}`)
        log(`  ${colors.bold('watch')}   press Ctrl-C to stop`)
        return
      }
      const changedPaths = result.written
        .filter(({ status }) => status !== 'same')
        .map(({ path, status }) => (status === 'removed' ? `removed ${path}` : path))
      const messages = countMessages(result.messages)
      const time = `${((performance.now() - started) / 1000).toFixed(1)} s`
      log(
        `  ${colors.green(escapeControlCharacters(changed.join(', ')))} → ${escapeControlCharacters(changedPaths.join(', ') || 'no changes')}${messages === '' ? '' : `   ${messages}`}   ${colors.dim(time)}`,
      )
    },
    onError: ({ message }) => log(`  ${colors.red('failed')}  ${escapeControlCharacters(message)}`),
  })
  return 0
}
