import type { Notebook, SourceLocation } from '../../catalog/index.js'

/**
 * Reads explicit ids from comments `<!-- id: name -->` on the line of an entry or right above it.
 *
 * @returns a function that looks up the explicit id of the entry at a location
 */
export function explicitIds(notebook: Notebook): (location: SourceLocation) => string | undefined {
  const ids = new Map<string, string>()
  const commands = notebook.commands.filter(({ origin }) => origin !== 'heading')
  const entries = [...commands, ...notebook.concepts, ...notebook.shortcuts, ...notebook.cards]
  for (const { path = '', data } of notebook.notes)
    for (const { name, line, column } of data?.explicitIds ?? []) {
      const next = entries
        .filter(
          (entry) =>
            entry.file === path && (entry.line > line || (entry.line === line && entry.column >= column)),
        )
        .sort((a, b) => a.line - b.line || a.column - b.column)[0]
      if (next && next.line <= line + 2) ids.set(locationKey(next), name)
    }
  return (location) => ids.get(locationKey(location))
}

function locationKey({ file, line, column }: SourceLocation): string {
  return `${file}:${line}:${column}`
}
