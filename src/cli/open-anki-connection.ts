import {
  type AnkiConnect,
  ankiConnectUrl,
  ankiEmitters,
  type Config,
  checkVersion,
  connectToAnki,
} from '../engine/index.js'
import type { Arguments } from './arguments.js'

/**
 * Connects to AnkiConnect. Its address and key come from the command line, the environment or the config.
 *
 * @throws UserError if it doesn't respond
 */
export async function openAnkiConnection({ values }: Arguments, config: Config): Promise<AnkiConnect> {
  const configured = ankiEmitters(config)
    .map(({ options }) => options.connect)
    .find((connect) => connect !== undefined)
  const url = values.url ?? process.env.ANKICONNECT_URL ?? configured?.url ?? ankiConnectUrl
  const key = process.env.ANKICONNECT_KEY || configured?.key
  const timeoutMs = Number(process.env.ANKICONNECT_TIMEOUT_MS) || undefined
  const invoke = connectToAnki({ url, ...(key ? { key } : {}), ...(timeoutMs ? { timeoutMs } : {}) })
  await checkVersion(invoke, url)
  return invoke
}
