import type { Notebook, Place } from '../../catalog/index.js'

/** @returns the explicit id of what stands at a place, from a comment `<!-- id: name -->` on its line or right above it */
export function explicitIds(notebook: Notebook): (place: Place) => string | undefined {
  const ids = new Map<string, string>()
  const commands = notebook.commands.filter(({ origin }) => origin !== 'heading')
  const entries = [...commands, ...notebook.concepts, ...notebook.shortcuts, ...notebook.cards]
  for (const { path = '', data } of notebook.notes)
    for (const { name, line, column } of data?.ids ?? []) {
      const next = entries
        .filter(
          (entry) =>
            entry.file === path && (entry.line > line || (entry.line === line && entry.column >= column)),
        )
        .sort((a, b) => a.line - b.line || a.column - b.column)[0]
      if (next && next.line <= line + 2) ids.set(nameOf(next), name)
    }
  return (place) => ids.get(nameOf(place))
}

function nameOf({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`
}
