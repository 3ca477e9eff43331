import { resolve } from 'node:path'
import type { Config } from '../config/config.js'
import { outputFolder } from '../config/output-folder.js'
import { type DeckIds, saveLedger } from '../ledger/index.js'
import type { ReadOptions } from '../read-options.js'
import type { AnkiConnect } from './connect.js'
import { openDecks } from './open-decks.js'
import { type PushOptions, type PushResult, push } from './push.js'

export interface PushDecksOptions
  extends Pick<PushOptions, 'orphans' | 'recreate' | 'isDryRun' | 'confirm' | 'onProgress'> {
  /** Called before anything changes in Anki. */
  onIds?(ids: DeckIds): void
}

/**
 * Pushes all decks of a config to a running Anki.
 *
 * @returns one result per deck
 */
export async function pushDecks(
  invoke: AnkiConnect,
  config: Config,
  options: ReadOptions,
  pushOptions: PushDecksOptions,
): Promise<PushResult[]> {
  const { result, ids, decks } = await openDecks(invoke, config, options)
  pushOptions.onIds?.(ids)
  if (ids.isChanged && !pushOptions.isDryRun && !options.frozenIds) await saveLedger(ids)
  const results: PushResult[] = []
  for (const { emitter, deck } of decks)
    results.push(
      await push(invoke, {
        ...pushOptions,
        emitter,
        deck,
        ledger: ids.ledger,
        previousTimes: ids.previousTimes,
        folder: resolve(result.cwd, outputFolder(config), 'anki'),
      }),
    )
  return results
}
