import { resolve } from 'node:path'
import { ankiConnectUrl, build, defaultEmitters, Failure, pushPackages } from '../../build/index.js'
import type { Arguments } from '../arguments.js'
import { leftOut } from '../report/left-out.js'
import { readSettings } from '../settings.js'
import type { Terminal } from '../terminal.js'
import { visible } from '../terminal.js'

/** Makes the deck and hands it to a running Anki, which brings it to the phone. */
export async function runPush(parsed: Arguments, terminal: Terminal): Promise<number> {
  const { config, options } = await readSettings(parsed)
  const emit = (config.emit ?? defaultEmitters()).filter(({ name }) => name === 'anki')
  if (emit.length === 0) throw new Failure(2, 'The config makes no Anki deck: add anki() to its emit.')
  const result = await build({ ...config, emit }, options)
  const folder = resolve(options.cwd ?? process.cwd(), config.out ?? 'out')
  const decks = result.written.filter(({ path, status }) => path.endsWith('.apkg') && status !== 'removed')
  if (decks.length === 0)
    throw new Failure(2, 'The config makes no .apkg: leave it among the files of anki().')
  const url = parsed.values.url ?? process.env.ANKICONNECT_URL ?? ankiConnectUrl
  const key = process.env.ANKICONNECT_KEY
  const { isSynced } = await pushPackages(
    decks.map(({ path }) => resolve(folder, path)),
    { url, ...(key ? { key } : {}) },
  )
  const { colors } = terminal
  for (const { path, detail = '' } of decks)
    process.stderr.write(`  ${colors.green('pushed')}  ${visible(path)}  ${detail}\n`)
  process.stderr.write(leftOut(result, terminal))
  process.stderr.write(
    isSynced
      ? '\n  next    sync on the phone\n'
      : '\n  Anki has no AnkiWeb account, so nothing was synced: Anki › Sync makes one.\n',
  )
  return 0
}
