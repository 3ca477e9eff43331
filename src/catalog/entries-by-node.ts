import type { Command } from '../tree/index.js'
import type { CommandEntry, Notebook } from './notebook.js'
import { findAll } from './outline.js'

/** Several rules and the cheat sheet need the map of the same notebook. */
const cache = new WeakMap<Notebook, ReadonlyMap<Command, CommandEntry>>()

/** Maps each command node to the notebook entry created from it. */
export function entriesByNode(notebook: Notebook): ReadonlyMap<Command, CommandEntry> {
  const cached = cache.get(notebook)
  if (cached) return cached
  const nodes = notebook.notes.flatMap((file) => findAll(file, 'command'))
  // Entries and nodes are in the same order, one entry per node.
  const entries = new Map(
    nodes.flatMap(({ node }, index): [Command, CommandEntry][] => {
      const entry = notebook.commands[index]
      return entry ? [[node, entry]] : []
    }),
  )
  cache.set(notebook, entries)
  return entries
}
