import { resolve } from 'node:path'
import { slug } from 'github-slugger'
import type { VFileMessage } from 'vfile-message'
import { portableStem, shortDigest } from '../emit/index.js'
import { type BuildStats, buildStats } from './build-stats.js'
import { BuildCache, type Fingerprint, fingerprintOf } from './cache/index.js'
import type { Config } from './config/config.js'
import { defaultEmitters } from './config/default-emitters.js'
import { outputFolder } from './config/output-folder.js'
import { findInputs, type Inputs } from './inputs/find-inputs.js'
import { assignDeckIds, type DeckIds, DraftsError, saveLedger } from './ledger/index.js'
import { fromMessageRecord, type MessageRecord, toMessageRecord } from './message-record.js'
import { readInputs, readTextOrEmpty } from './read.js'
import type { ReadOptions } from './read-options.js'
import type { ReadResult } from './read-result.js'
import { failureMessage, runEmitters } from './run-emitters.js'
import { checkOutputFolder } from './writing/check-output-folder.js'
import { manifestName } from './writing/manifest.js'
import type { OutputOwner } from './writing/output-owner.js'
import { type WrittenFile, writeAssets } from './writing/write-assets.js'

export interface BuildResult {
  files: readonly string[]
  stats: BuildStats
  messages: VFileMessage[]
  written: WrittenFile[]
  /** The card ids; `undefined` if no deck was built or nothing has changed since the last build. */
  ids?: DeckIds
  /** Returns the text of a notes file, including its byte order mark. */
  textOf(path: string): string
  /** A remark about the build for the user, such as why nothing was cached. */
  notice?: string
}

/** The part of a result that the build cache stores. */
interface CachedBuild {
  stats: BuildStats
  messages: MessageRecord[]
  written: WrittenFile[]
}

/**
 * Builds all assets from the notes and writes them, unless nothing has changed since the last build.
 *
 * @throws UserError if there are no notes, or a file can't be read or written; the signal's reason if it is aborted
 *
 * @example
 * ```ts
 * import { json } from 'ddd-build'
 * import { build } from 'ddd-build/node'
 *
 * const { written } = await build({ notes: 'notes', emit: [json()] })
 * for (const { path } of written) console.log(path) // → notes.json
 * ```
 */
export async function build(config: Config = {}, options: ReadOptions = {}): Promise<BuildResult> {
  const out = resolve(options.cwd ?? process.cwd(), outputFolder(config))
  checkOutputFolder(out)
  const inputs = await findInputs(config, options)
  const { files, notice, cache } = inputs
  const base = { files, ...(notice === undefined ? {} : { notice }) }
  const buildCache =
    cache?.requestKey === undefined ? undefined : new BuildCache<CachedBuild>(cache.folder, cache.requestKey)
  const cached = cache && buildCache?.find(cache.inputsHash)
  if (cached) return { ...base, ...fromCachedBuild(cached, inputs) }
  const result = await readInputs(inputs, config, options)
  const assigned = await tryAssignIds(result, config, options)
  const { ids } = assigned
  const { assets, failures } = await runEmitters(result, assigned.config, ids)
  failures.push(...assigned.failures)
  const messages = [...failures, ...result.messages]
  options.signal?.throwIfAborted()
  // Write the ledger first: ids in a deck but not in a ledger would be lost at the next edit.
  if (ids?.isChanged && !options.frozenIds) await saveLedger(ids)
  const { written, folder } = await writeAssets(assets, out, {
    owner: ownerOf(result.notebook.id, options),
    ...(options.onWait ? { onWait: options.onWait } : {}),
  })
  const stats = buildStats(result, assigned.config, { ...result.context, ...ids?.context })
  if (cache && buildCache && failures.length === 0 && !(ids?.isChanged && options.frozenIds)) {
    const paths = [
      ...written.filter(({ status }) => status !== 'removed').map(({ path }) => path),
      manifestName,
      ...(ids ? [ids.path] : []),
    ]
    buildCache.save(
      {
        inputsHash: cache.inputsHash,
        otherInputs: [...result.referencedPaths].map((path) => [path, fingerprintOf(path) ?? null]),
        outputs: paths.flatMap((path): [string, Fingerprint][] => {
          const fingerprint = fingerprintOf(resolve(out, path))
          return fingerprint ? [[resolve(out, path), fingerprint]] : []
        }),
        result: { stats, messages: result.messages.map(toMessageRecord), written },
      },
      inputs.startedAt,
    )
  }
  return {
    ...base,
    ...(folder === ''
      ? {}
      : { notice: `the output folder has files of other notes, so these are in ${folder}` }),
    stats,
    messages,
    written,
    ...(ids ? { ids } : {}),
    textOf: result.textOf,
  }
}

function ownerOf(id: string, { part }: ReadOptions): OutputOwner {
  const folder = part?.name ?? id
  return {
    key: part === undefined ? id : `${id} ${part.key}`,
    folder: portableStem(slug(folder), shortDigest(folder)) || 'notes',
  }
}

function fromCachedBuild(
  { stats, messages, written }: CachedBuild,
  inputs: Inputs,
): Pick<BuildResult, 'stats' | 'messages' | 'written' | 'textOf'> {
  return {
    stats,
    messages: messages.map(fromMessageRecord),
    written: written
      .filter(({ status }) => status !== 'removed')
      .map((file) => ({ ...file, status: 'same' as const })),
    textOf: (path) => readTextOrEmpty(resolve(inputs.cwd, path)),
  }
}

/** Assigns the card ids. If that fails, no deck is built: without its ids, Anki would treat every card as new. */
async function tryAssignIds(
  result: ReadResult,
  config: Config,
  { session }: ReadOptions,
): Promise<{ ids?: DeckIds | undefined; config: Config; failures: VFileMessage[] }> {
  try {
    return { ids: await assignDeckIds(result, config, { session }), config, failures: [] }
  } catch (error) {
    if (!(error instanceof DraftsError)) throw error
    const emit = (config.emit ?? defaultEmitters()).filter(({ drafts }) => !drafts)
    return { config: { ...config, emit }, failures: [failureMessage(error.emitter, error.cause)] }
  }
}
