import type { Command } from '../tree/index.js'
import type { CommandEntry, Notebook } from './notebook.js'
import { findAll } from './outline.js'

/** Several rules and the sheet ask for it. */
const cache = new WeakMap<Notebook, ReadonlyMap<Command, CommandEntry>>()

/** Returns the commands of a notebook by the nodes that they were created from. */
export function entriesByNode(notebook: Notebook): ReadonlyMap<Command, CommandEntry> {
  const cached = cache.get(notebook)
  if (cached) return cached
  const nodes = notebook.notes.flatMap((file) => findAll(file, 'command'))
  // There is one entry for each node, in the same order.
  const entries = new Map(
    nodes.flatMap(({ node }, index): [Command, CommandEntry][] => {
      const entry = notebook.commands[index]
      return entry ? [[node, entry]] : []
    }),
  )
  cache.set(notebook, entries)
  return entries
}
