import { resolve } from 'node:path'
import { previewPages, read, servePreview, UserError, watch } from '../../engine/index.js'
import type { Arguments } from '../arguments.js'
import { createInterruptSignal } from '../create-interrupt-signal.js'
import { readSettings } from '../settings.js'
import { countMessages } from '../severity.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'

/** The default port. If it's in use, any free port is taken. */
const defaultPort = 5283

/** Watches the notes, and serves a page with the cheat sheet, cards and messages. */
export async function runPreview(parsed: Arguments, { colors }: Terminal): Promise<number> {
  // Before the address is shown: the user may press Ctrl-C at once.
  const signal = createInterruptSignal()
  const requestedPort = parsed.values.port === undefined ? undefined : Number(parsed.values.port)
  const server = await servePreview(requestedPort ?? defaultPort).catch((error: unknown) => {
    if (requestedPort !== undefined || !(error instanceof UserError)) throw error
    return servePreview(0)
  })
  const log = (text: string) => process.stderr.write(`${text}\n`)
  log(`\n  ${colors.bold('preview')}   ${server.url}   press Ctrl-C to stop\n`)
  try {
    await watch(() => readSettings(parsed), {
      ...(parsed.values.config === undefined ? {} : { configFile: resolve(parsed.values.config) }),
      signal,
      async onBuild(result, changed, { config, options }) {
        server.show(await previewPages(await read(config, options), config))
        const messages = countMessages(result.messages)
        if (changed.length > 0)
          log(
            `  ${colors.green('shown')}  ${escapeControlCharacters(changed.join(', '))}${messages === '' ? '' : `   ${messages}`}`,
          )
      },
      onError: ({ message }) => log(`  ${colors.red('failed')}  ${escapeControlCharacters(message)}`),
    })
  } finally {
    await server.close()
  }
  return 0
}
