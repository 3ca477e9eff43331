import { VFileMessage } from 'vfile-message'
import type { Asset } from '../emit/index.js'
import type { Config } from './config/config.js'
import { defaultEmitters } from './config/default-emitters.js'
import type { DeckIds } from './ledger/index.js'
import type { ReadResult } from './read-result.js'
import { toUserError, UserError } from './user-error.js'
import { AssetPathChecker } from './writing/asset-path-checker.js'

export interface EmitResult {
  /** Assets by emitter name, without emitters that failed. */
  assets: Map<string, Asset[]>
  /** One message for each emitter that failed. */
  failures: VFileMessage[]
}

/** Runs the emitters of a config. If one throws or returns an invalid path, the others still run. */
export async function runEmitters(
  { notebook, context: baseContext }: ReadResult,
  config: Config,
  ids?: DeckIds,
): Promise<EmitResult> {
  const context = { ...baseContext, ...ids?.context }
  const result: EmitResult = { assets: new Map(), failures: [] }
  const pathChecker = new AssetPathChecker()
  const failed = new Set<string>()
  for (const emitter of config.emit ?? defaultEmitters()) {
    try {
      const assets = await emitter.emit(notebook, context)
      pathChecker.add(emitter.name, assets)
      result.assets.set(emitter.name, [...(result.assets.get(emitter.name) ?? []), ...assets])
    } catch (error) {
      failed.add(emitter.name)
      result.failures.push(failureMessage(emitter.name, error))
    }
  }
  // Several emitters may share a name: if one of them fails, the files of all are kept.
  for (const name of failed) result.assets.delete(name)
  return result
}

/**
 * Runs the emitters of a config and requires all of them to succeed.
 *
 * @throws UserError if an emitter fails
 */
export async function runEmittersOrThrow(
  read: ReadResult,
  config: Config,
  ids?: DeckIds,
): Promise<Map<string, Asset[]>> {
  const { assets, failures } = await runEmitters(read, config, ids)
  const [failure] = failures
  if (failure)
    throw failure.cause instanceof UserError ? failure.cause : new UserError(2, `${failure.reason}.`)
  return assets
}

/** Returns the message for an emitter that threw. */
export function failureMessage(name: string, error: unknown): VFileMessage {
  const { message: reason } = toUserError(`The emitter “${name}”`, error)
  const message = new VFileMessage(`${reason.replace(/\.$/, '')}; its files from the last build were kept`, {
    ruleId: 'failed-emitter',
    source: 'ddd-build',
    ...(error instanceof Error ? { cause: error } : {}),
  })
  return Object.assign(message, { fatal: true })
}
