import { type AnkiEmitter, type Deck, isAnkiEmitter } from '../../emit/index.js'
import type { Config } from '../config/config.js'
import { defaultEmitters } from '../config/default-emitters.js'
import { assignDeckIds, type DeckIds } from '../ledger/index.js'
import { read } from '../read.js'
import type { ReadOptions } from '../read-options.js'
import type { ReadResult } from '../read-result.js'
import { UserError } from '../user-error.js'
import type { AnkiConnect } from './connect.js'
import { recoverNotes } from './recover-notes.js'

/** The decks of a config, with ids assigned but nothing written yet. */
export interface OpenDecks {
  result: ReadResult
  ids: DeckIds
  decks: { emitter: AnkiEmitter; deck: Deck }[]
}

/**
 * Reads the notes and creates their decks. If the ledger is lost, ids are recovered from Anki.
 *
 * @throws UserError if the config has no Anki emitter, or the notes come from standard input
 */
export async function openDecks(
  invoke: AnkiConnect,
  config: Config,
  options: ReadOptions,
): Promise<OpenDecks> {
  const emitters = ankiEmitters(config)
  const result = await read(config, options)
  const recover = async () => {
    const recovered = await Promise.all(
      emitters.map((emitter) => recoverNotes(invoke, emitter.deckName(result.notebook))),
    )
    return recovered.flat()
  }
  const ids = await assignDeckIds(result, { ...config, emit: emitters }, { recover })
  if (!ids) throw new UserError(2, 'Anki decks need notes in files: remove --stdin.')
  const context = { ...result.context, ...ids.context }
  const decks = emitters.map((emitter) => ({ emitter, deck: emitter.deck(result.notebook, context) }))
  return { result, ids, decks }
}

/**
 * Returns the Anki emitters of a config.
 *
 * @throws UserError if there are none
 */
export function ankiEmitters(config: Config): AnkiEmitter[] {
  const emitters = (config.emit ?? defaultEmitters()).filter(isAnkiEmitter)
  if (emitters.length === 0) throw new UserError(2, 'The config has no Anki deck: add anki() to “emit”.')
  return emitters
}
