import { watch } from '../../build/index.js'
import type { Arguments } from '../arguments.js'
import { countMessages } from '../report/severity.js'
import { summary } from '../report/summary.js'
import { readSettings } from '../settings.js'
import { type Terminal, visible } from '../terminal.js'
import { untilInterrupted } from '../until-interrupted.js'

/** Builds, then again what a save touches; says in one line what changed. */
export async function runWatch(parsed: Arguments, terminal: Terminal): Promise<number> {
  const { colors } = terminal
  const say = (text: string) => process.stderr.write(`${text}\n`)
  let started = performance.now()
  const settings = () => {
    started = performance.now()
    return readSettings(parsed)
  }
  await watch(settings, {
    signal: untilInterrupted(),
    onBuild(result, changed, { config }) {
      if (changed.length === 0) {
        say(summary(result, config.out ?? 'out', terminal))
        say(`  ${colors.bold('watch')}   Ctrl-C ends it`)
        return
      }
      const touched = result.written.filter(({ status }) => status !== 'same').map(({ path }) => path)
      const messages = countMessages(result.messages)
      const time = `${((performance.now() - started) / 1000).toFixed(1)} s`
      say(
        `  ${colors.green(visible(changed.join(', ')))} → ${visible(touched.join(', ') || 'nothing new')}${messages === '' ? '' : `   ${messages}`}   ${colors.dim(time)}`,
      )
    },
    onFailure: ({ message }) => say(`  ${colors.red('failed')}  ${message}`),
  })
  return 0
}
