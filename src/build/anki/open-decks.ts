import { type AnkiEmitter, type Deck, isAnkiEmitter } from '../../emit/index.js'
import type { Config } from '../config/config.js'
import { defaultEmitters } from '../config/families.js'
import { Failure } from '../failure.js'
import { assignDeckIds, type DeckIds } from '../ledger/index.js'
import { type ReadOptions, type ReadResult, read } from '../read.js'
import type { AnkiConnect } from './connect.js'
import { recoverNotes } from './recover-notes.js'

/** The decks of a config with their ids, before anything is written. */
export interface OpenDecks {
  result: ReadResult
  ids: DeckIds
  decks: { emitter: AnkiEmitter; deck: Deck }[]
}

/**
 * Reads the notes and makes their decks. Where the ledger is lost, ids come back from Anki.
 *
 * @throws Failure if the config makes no deck
 */
export async function openDecks(ask: AnkiConnect, config: Config, options: ReadOptions): Promise<OpenDecks> {
  const emitters = ankiEmitters(config)
  const result = await read(config, options)
  const recover = async () => {
    const found = await Promise.all(
      emitters.map((emitter) => recoverNotes(ask, emitter.deckName(result.notebook))),
    )
    return found.flat()
  }
  const ids = await assignDeckIds(result, { ...config, emit: emitters }, { recover })
  if (!ids) throw new Failure(2, 'Anki needs notes in files: leave out --stdin.')
  const context = { ...result.context, ...ids.context }
  const decks = emitters.map((emitter) => ({ emitter, deck: emitter.deck(result.notebook, context) }))
  return { result, ids, decks }
}

/** @throws Failure if there are none */
export function ankiEmitters(config: Config): AnkiEmitter[] {
  const emitters = (config.emit ?? defaultEmitters()).filter(isAnkiEmitter)
  if (emitters.length === 0) throw new Failure(2, 'The config makes no Anki deck: add anki() to its “emit”.')
  return emitters
}
