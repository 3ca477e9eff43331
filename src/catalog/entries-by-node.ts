import type { Command } from '../tree/index.js'
import type { CommandEntry, Notebook } from './notebook.js'
import { findAll } from './outline.js'

/** The commands of a notebook by the nodes that they were made from. */
export function entriesByNode({ notes, commands }: Notebook): ReadonlyMap<Command, CommandEntry> {
  const found = notes.flatMap((file) => findAll(file, 'command'))
  // One for each, in the same order.
  return new Map(
    found.flatMap(({ node }, index): [Command, CommandEntry][] => {
      const entry = commands[index]
      return entry ? [[node, entry]] : []
    }),
  )
}
