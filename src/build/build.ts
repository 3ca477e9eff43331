import { resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { BuildRecords, type Stamp, stampOf } from './cache/index.js'
import type { Config } from './config/config.js'
import { defaultEmitters } from './config/families.js'
import { emitEach, failureMessage } from './emit-each.js'
import { type Facts, factsOf } from './facts.js'
import { findInputs, type Inputs } from './finding/inputs.js'
import { assignDeckIds, type DeckIds, DraftsFailure } from './ledger/index.js'
import { fromRecord, type MessageRecord, toRecord } from './message-record.js'
import { type ReadOptions, type ReadResult, readInputs, textOnDisk } from './read.js'
import { checkOutFolder } from './writing/check-out-folder.js'
import { manifestName } from './writing/manifest.js'
import { type Written, writeAssets, writeFile } from './writing/write-assets.js'

export interface BuildResult {
  files: readonly string[]
  facts: Facts
  /** What there is to say of the notes. */
  messages: VFileMessage[]
  written: Written[]
  /** What became of the identities of cards; nothing if no deck was made, or nothing has changed since the last build. */
  ids?: DeckIds
  /** What a file of notes holds, byte order mark too. */
  textOf(path: string): string
  /** What a person should know of how it was built. */
  notice?: string
}

/** What a record holds of a result. */
interface Kept {
  facts: Facts
  messages: MessageRecord[]
  written: Written[]
}

/**
 * Builds everything from the notes and writes it. Where nothing has changed since the last time, nothing is done.
 *
 * @throws Failure if there are no notes, or a file can't be read or written; the reason of the signal if it ends early
 */
export async function build(config: Config = {}, options: ReadOptions = {}): Promise<BuildResult> {
  const out = resolve(options.cwd ?? process.cwd(), config.out ?? 'out')
  checkOutFolder(out)
  const inputs = await findInputs(config, options)
  const { files, notice, cache } = inputs
  const known = { files, ...(notice === undefined ? {} : { notice }) }
  const records =
    cache?.request === undefined ? undefined : new BuildRecords<Kept>(cache.folder, cache.request)
  const kept = cache && records?.find(cache.inputs)
  if (kept) return { ...known, ...unchanged(kept, inputs) }
  const result = await readInputs(inputs, config, options)
  const deck = await assignOrFail(result, config, options)
  const { ids } = deck
  const { assets, failures } = await emitEach(result, deck.config, ids)
  failures.push(...deck.failures)
  const messages = [...failures, ...result.messages]
  options.signal?.throwIfAborted()
  // First the ledger: a deck with ids that no ledger has would lose them at the next edit.
  if (ids?.isChanged && !options.frozenIds) await writeFile(ids.path, ids.text)
  const written = await writeAssets(assets, out, options.onWait ? { onWait: options.onWait } : {})
  const facts = factsOf(result)
  if (cache && records && failures.length === 0 && !(ids?.isChanged && options.frozenIds)) {
    const paths = [
      ...written.filter(({ status }) => status !== 'removed').map(({ path }) => path),
      manifestName,
      ...(ids ? [ids.path] : []),
    ]
    records.keep(
      {
        inputs: cache.inputs,
        seen: [...result.looked].map((path) => [path, stampOf(path) ?? null]),
        made: paths.flatMap((path): [string, Stamp][] => {
          const stamp = stampOf(resolve(out, path))
          return stamp ? [[resolve(out, path), stamp]] : []
        }),
        result: { facts, messages: result.messages.map(toRecord), written },
      },
      inputs.at,
    )
  }
  return {
    ...known,
    facts,
    messages,
    written,
    ...(ids ? { ids } : {}),
    textOf: result.textOf,
  }
}

function unchanged(
  { facts, messages, written }: Kept,
  inputs: Inputs,
): Pick<BuildResult, 'facts' | 'messages' | 'written' | 'textOf'> {
  return {
    facts,
    messages: messages.map(fromRecord),
    written: written
      .filter(({ status }) => status !== 'removed')
      .map((file) => ({ ...file, status: 'same' as const })),
    textOf: (path) => textOnDisk(resolve(inputs.cwd, path)),
  }
}

/** Assigns the ids of cards. If that fails, no deck is built: without its ids it would be a new deck. */
async function assignOrFail(
  result: ReadResult,
  config: Config,
  { session }: ReadOptions,
): Promise<{ ids?: DeckIds | undefined; config: Config; failures: VFileMessage[] }> {
  try {
    return { ids: await assignDeckIds(result, config, { session }), config, failures: [] }
  } catch (error) {
    if (!(error instanceof DraftsFailure)) throw error
    const emit = (config.emit ?? defaultEmitters()).filter(({ drafts }) => !drafts)
    return { config: { ...config, emit }, failures: [failureMessage(error.emitter, error.cause)] }
  }
}
