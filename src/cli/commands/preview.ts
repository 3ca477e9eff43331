import { Failure, previewPages, read, servePreview, watch } from '../../build/index.js'
import type { Arguments } from '../arguments.js'
import { countMessages } from '../report/severity.js'
import { readSettings } from '../settings.js'
import { type Terminal, visible } from '../terminal.js'
import { untilInterrupted } from '../until-interrupted.js'

/** The port that is tried first; any other if it is taken. */
const usualPort = 5283

/** Watches, and shows sheet, cards and messages on a page that follows. */
export async function runPreview(parsed: Arguments, { colors }: Terminal): Promise<number> {
  const wanted = parsed.values.port === undefined ? undefined : Number(parsed.values.port)
  const server = await servePreview(wanted ?? usualPort).catch((error: unknown) => {
    if (wanted !== undefined || !(error instanceof Failure)) throw error
    return servePreview(0)
  })
  const say = (text: string) => process.stderr.write(`${text}\n`)
  say(`\n  ${colors.bold('preview')}   ${server.url}   Ctrl-C ends it\n`)
  try {
    await watch(() => readSettings(parsed), {
      signal: untilInterrupted(),
      async onBuild(result, changed, { config, options }) {
        server.show(await previewPages(await read(config, options), config))
        const messages = countMessages(result.messages)
        if (changed.length > 0)
          say(
            `  ${colors.green('shown')}  ${visible(changed.join(', '))}${messages === '' ? '' : `   ${messages}`}`,
          )
      },
      onFailure: ({ message }) => say(`  ${colors.red('failed')}  ${message}`),
    })
  } finally {
    await server.close()
  }
  return 0
}
