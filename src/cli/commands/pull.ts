import { pullDecks } from '../../build/index.js'
import { ankiConnection } from '../anki-connection.js'
import type { Arguments } from '../arguments.js'
import { commandWithout } from '../command-without.js'
import { createProgress } from '../progress.js'
import { pullReport } from '../report/pull.js'
import { readSettings } from '../settings.js'
import type { Terminal } from '../terminal.js'

/** Brings edits that were made in Anki into the Markdown, and with `--new` the notes that were added there. */
export async function runPull(parsed: Arguments, terminal: Terminal): Promise<number> {
  const { values } = parsed
  const isDryRun = values['dry-run'] ?? false
  const command = commandWithout('--dry-run', process.argv.slice(2))
  const { config, options } = await readSettings(parsed)
  const ask = await ankiConnection(parsed, config)
  const progress = createProgress()
  const result = await pullDecks(ask, config, options, {
    isDryRun,
    withNew: values.new ?? false,
    onProgress: progress.show,
  }).finally(progress.end)
  if (isDryRun) process.stdout.write(result.diff)
  process.stderr.write(pullReport(result, { isDryRun, withNew: values.new ?? false, command }, terminal))
  return 0
}
