import {
  type AnkiConnect,
  ankiConnectUrl,
  ankiEmitters,
  type Config,
  checkVersion,
  connectToAnki,
} from '../build/index.js'
import type { Arguments } from './arguments.js'

/**
 * Connects to AnkiConnect: its address and key come from the command line, the environment, or the config.
 *
 * @throws Failure if it does not answer
 */
export async function ankiConnection({ values }: Arguments, config: Config): Promise<AnkiConnect> {
  const configured = ankiEmitters(config)
    .map(({ options }) => options.connect)
    .find((connect) => connect !== undefined)
  const url = values.url ?? process.env.ANKICONNECT_URL ?? configured?.url ?? ankiConnectUrl
  const key = process.env.ANKICONNECT_KEY || configured?.key
  const timeoutMs = Number(process.env.ANKICONNECT_TIMEOUT_MS) || undefined
  const ask = connectToAnki({ url, ...(key ? { key } : {}), ...(timeoutMs ? { timeoutMs } : {}) })
  await checkVersion(ask, url)
  return ask
}
