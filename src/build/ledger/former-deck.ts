import type { Notebook } from '../../catalog/index.js'
import { isAnkiEmitter } from '../../emit/index.js'
import type { Config } from '../config/config.js'

/** The name that version 0.1.0 gave the deck: from the config, otherwise the first title that is not a chapter's. */
export function formerDeckName({ notes }: Notebook, { title, emit = [] }: Config): string {
  const deck = emit.find(isAnkiEmitter)?.options.deck
  const named = typeof deck === 'string' ? deck : (deck?.id ?? deck?.name)
  const own = notes.find(
    ({ title: heading, children }) => !children.some((node) => 'title' in node && node.title === heading),
  )
  return named ?? title ?? own?.title ?? notes[0]?.title ?? 'Notes'
}
