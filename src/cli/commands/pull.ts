import { pullDecks } from '../../engine/index.js'
import type { Arguments } from '../arguments.js'
import { commandLineWithoutOption } from '../command-line-without-option.js'
import { nextCommandAfter } from '../next-command.js'
import { openAnkiConnection } from '../open-anki-connection.js'
import { createProgress } from '../progress.js'
import { pullReport } from '../report/pull.js'
import { readSettings } from '../settings.js'
import type { Terminal } from '../terminal.js'

/** Copies edits made in Anki into the Markdown, and with `--new` also notes added in Anki. */
export async function runPull(parsed: Arguments, terminal: Terminal): Promise<number> {
  const { values } = parsed
  const isDryRun = values['dry-run'] ?? false
  const applyCommand = commandLineWithoutOption('--dry-run', process.argv.slice(2))
  const { config, options } = await readSettings(parsed)
  const invoke = await openAnkiConnection(parsed, config)
  const progress = createProgress()
  const result = await pullDecks(invoke, config, options, {
    isDryRun,
    includesNew: values.new ?? false,
    onProgress: progress.show,
  }).finally(progress.end)
  if (isDryRun) process.stdout.write(result.diff)
  process.stderr.write(
    pullReport(
      result,
      {
        isDryRun,
        includesNew: values.new ?? false,
        applyCommand,
        pushCommand: nextCommandAfter(parsed)('push'),
      },
      terminal,
    ),
  )
  return 0
}
