import type { Notebook, OutlineLocation } from '../../catalog/index.js'
import { partitionPoint } from '../../ranges/index.js'

/** How many lines below its comment an entry may begin. */
const maxLinesBelowComment = 2

/**
 * Reads explicit ids from comments `<!-- id: name -->`: right before or after an entry on the same line, or up to two lines above.
 *
 * @returns a function that looks up the explicit id of an entry
 */
export function createExplicitIdLookup(notebook: Notebook): (entry: OutlineLocation) => string | undefined {
  const ids = new Map<unknown, string>()
  const entriesByFile = groupByFile(notebook)
  for (const { path = '', data } of notebook.notes) {
    const entries = entriesByFile.get(path) ?? []
    for (const { name, line, column } of data?.explicitIds ?? []) {
      const at = partitionPoint(entries, (entry) => compareLocations(entry, { line, column }) < 0)
      const [before, after] = [entries[at - 1], entries[at]]
      const isTrailing = before?.line === line && after?.line !== line
      const target = isTrailing ? before : after
      if (!target || target.line > line + maxLinesBelowComment) continue
      // A concept and a card may begin at the same place.
      const from = partitionPoint(entries, (entry) => compareLocations(entry, target) < 0)
      const to = partitionPoint(entries, (entry) => compareLocations(entry, target) <= 0)
      for (const entry of entries.slice(from, to)) ids.set(identityOf(entry), name)
    }
  }
  return (entry) => ids.get(identityOf(entry))
}

/** Returns the entries of each file in reading order. */
function groupByFile(notebook: Notebook): ReadonlyMap<string, OutlineLocation[]> {
  // A heading may contain the same command as the block below it, which the comment is about.
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

type EntryStart = Pick<OutlineLocation, 'line' | 'column'>

function compareLocations(a: EntryStart, b: EntryStart): number {
  return a.line - b.line || a.column - b.column
}

/** Merging duplicates copies commands, so that they are compared by id; others are compared by reference. */
function identityOf(entry: OutlineLocation): unknown {
  return 'id' in entry ? entry.id : entry
}
