import type { Notebook, OutlineLocation } from '../../catalog/index.js'
import { partitionPoint } from '../../ranges/index.js'

/** How many lines below its comment an entry may begin. */
const maxDistance = 2

/**
 * Reads explicit ids from comments `<!-- id: name -->`: right before or after an entry on the same line, or up to two lines above.
 *
 * @returns a function that looks up the explicit id of an entry
 */
export function explicitIds(notebook: Notebook): (entry: OutlineLocation) => string | undefined {
  const ids = new Map<unknown, string>()
  const entriesByFile = groupByFile(notebook)
  for (const { path = '', data } of notebook.notes) {
    const entries = entriesByFile.get(path) ?? []
    for (const { name, line, column } of data?.explicitIds ?? []) {
      const at = partitionPoint(entries, (entry) => compareLocations(entry, { line, column }) < 0)
      const [before, after] = [entries[at - 1], entries[at]]
      const isTrailing = before?.line === line && after?.line !== line
      const named = isTrailing ? before : after
      if (!named || named.line > line + maxDistance) continue
      // A concept and a card may begin at the same place.
      const first = partitionPoint(entries, (entry) => compareLocations(entry, named) < 0)
      for (
        let index = first;
        entries[index] && compareLocations(entries[index] ?? named, named) === 0;
        index += 1
      )
        ids.set(identityOf(entries[index] ?? named), name)
    }
  }
  return (entry) => ids.get(identityOf(entry))
}

/** Returns the entries of each file in reading order. */
function groupByFile(notebook: Notebook): ReadonlyMap<string, OutlineLocation[]> {
  const commands = notebook.commands.filter(({ origin }) => origin !== 'heading')
  const byFile = new Map<string, OutlineLocation[]>()
  for (const entry of [...commands, ...notebook.concepts, ...notebook.shortcuts, ...notebook.cards]) {
    const others = byFile.get(entry.file)
    if (others) others.push(entry)
    else byFile.set(entry.file, [entry])
  }
  for (const entries of byFile.values()) entries.sort(compareLocations)
  return byFile
}

type Place = Pick<OutlineLocation, 'line' | 'column'>

function compareLocations(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column
}

/** Commands are identified by their id, because duplicates are merged into copies. Other entries are never copied. */
function identityOf(entry: OutlineLocation): unknown {
  return 'id' in entry ? entry.id : entry
}
