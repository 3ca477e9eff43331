import { read } from '../../build/index.js'
import type { Arguments } from '../arguments.js'
import { exitCodeOf } from '../exit-code.js'
import { countMessages, jsonMessages, prettyMessages } from '../report/messages.js'
import { proseCount } from '../report/prose.js'
import { count } from '../report/summary.js'
import { whyText } from '../report/why.js'
import { readSettings } from '../settings.js'
import type { Terminal } from '../terminal.js'

export async function runCheck(parsed: Arguments, terminal: Terminal): Promise<number> {
  const { config, options } = await readSettings(parsed)
  const { messages, files, notebook, verdicts } = await read(config, options)
  if (parsed.values.why !== undefined) {
    process.stdout.write(whyText({ files, notebook, verdicts }, Number(parsed.values.why), terminal))
    return 0
  }
  if (parsed.values.reporter === 'json') process.stdout.write(jsonMessages(messages))
  else {
    const read = [
      count(files.length, 'file'),
      count(notebook.commands.length, 'command'),
      count(notebook.shortcuts.length, 'shortcut'),
      count(notebook.concepts.length, 'concept'),
      proseCount(notebook.notes),
    ]
      .filter(Boolean)
      .join(', ')
    const found = messages.length === 0 ? terminal.colors.green('nothing to say') : countMessages(messages)
    process.stdout.write(`${prettyMessages(messages, terminal)}\n  ${read}: ${found}\n`)
  }
  return exitCodeOf(messages, parsed.values.strict ?? false)
}
