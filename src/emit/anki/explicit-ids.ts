import type { Notebook, OutlineLocation } from '../../catalog/index.js'

/**
 * Reads explicit ids from comments `<!-- id: name -->` on the line of an entry or right above it.
 *
 * @returns a function that looks up the explicit id of an entry
 */
export function explicitIds(notebook: Notebook): (entry: OutlineLocation) => string | undefined {
  const ids = new Map<unknown, string>()
  const commands = notebook.commands.filter(({ origin }) => origin !== 'heading')
  const entries = [...commands, ...notebook.concepts, ...notebook.shortcuts, ...notebook.cards]
  for (const { path = '', data } of notebook.notes)
    for (const { name, line, column } of data?.explicitIds ?? []) {
      const [next, ...others] = entries
        .filter(
          (entry) =>
            entry.file === path && (entry.line > line || (entry.line === line && entry.column >= column)),
        )
        .sort(compareLocations)
      if (!next || next.line > line + 2) continue
      // A concept and a card may begin at the same place.
      const named = [next, ...others.filter((other) => compareLocations(next, other) === 0)]
      for (const entry of named) ids.set(identityOf(entry), name)
    }
  return (entry) => ids.get(identityOf(entry))
}

function compareLocations(a: OutlineLocation, b: OutlineLocation): number {
  return a.line - b.line || a.column - b.column
}

/** Commands are identified by their id, because duplicates are merged into copies. Other entries are never copied. */
function identityOf(entry: OutlineLocation): unknown {
  return 'id' in entry ? entry.id : entry
}
