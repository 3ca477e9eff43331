import type { Notebook } from '../../catalog/index.js'
import { isAnkiEmitter } from '../../emit/index.js'
import type { Config } from '../config/config.js'

/** Returns the deck name that version 0.1.0 used: from the config, or the first title that isn't a chapter title. */
export function formerDeckName({ notes }: Notebook, { title, emit = [] }: Config): string {
  const deck = emit.find(isAnkiEmitter)?.options.deck
  const configuredName = typeof deck === 'string' ? deck : (deck?.id ?? deck?.name)
  const titledFile = notes.find(
    ({ title: heading, children }) => !children.some((node) => 'title' in node && node.title === heading),
  )
  return configuredName ?? title ?? titledFile?.title ?? notes[0]?.title ?? 'Notes'
}
