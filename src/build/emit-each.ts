import { VFileMessage } from 'vfile-message'
import type { Asset } from '../emit/index.js'
import type { Config } from './config/config.js'
import { defaultEmitters } from './config/families.js'
import { Failure, failureOf } from './failure.js'
import type { DeckIds } from './ledger/index.js'
import type { ReadResult } from './read.js'
import { PathCheck } from './writing/asset-path.js'

export interface Emitted {
  /** By the names of their emitters; without the emitters that failed. */
  assets: Map<string, Asset[]>
  /** One for each emitter that failed. */
  failures: VFileMessage[]
}

/** Runs the emitters of a config. If one throws, or makes a file that can't be written, the others still run. */
export async function emitEach(
  { notebook, context: known }: ReadResult,
  config: Config,
  ids?: DeckIds,
): Promise<Emitted> {
  const context = { ...known, ...ids?.context }
  const emitted: Emitted = { assets: new Map(), failures: [] }
  const paths = new PathCheck()
  const failed = new Set<string>()
  for (const emitter of config.emit ?? defaultEmitters()) {
    try {
      const made = await emitter.emit(notebook, context)
      paths.add(emitter.name, made)
      emitted.assets.set(emitter.name, [...(emitted.assets.get(emitter.name) ?? []), ...made])
    } catch (error) {
      failed.add(emitter.name)
      emitted.failures.push(failureMessage(emitter.name, error))
    }
  }
  // All or nothing: the files of the last build are kept.
  for (const name of failed) emitted.assets.delete(name)
  return emitted
}

/**
 * Runs the emitters of a config, all of which must succeed.
 *
 * @throws Failure if an emitter fails
 */
export async function emit(
  ...[result, config, ids]: Parameters<typeof emitEach>
): Promise<Map<string, Asset[]>> {
  const { assets, failures } = await emitEach(result, config, ids)
  const [failure] = failures
  if (failure) throw failure.cause instanceof Failure ? failure.cause : new Failure(2, `${failure.reason}.`)
  return assets
}

/** Creates the message for an emitter that threw. */
export function failureMessage(name: string, error: unknown): VFileMessage {
  const { message: reason } = failureOf(`The emitter “${name}”`, error)
  const message = new VFileMessage(`${reason.replace(/\.$/, '')}; its files from the last build were kept`, {
    ruleId: 'failed-emitter',
    source: 'ddd-build',
    ...(error instanceof Error ? { cause: error } : {}),
  })
  return Object.assign(message, { fatal: true })
}
