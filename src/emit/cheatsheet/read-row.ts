import type { CommandEntry, Notebook } from '../../catalog/index.js'
import type { Command, Page } from '../../tree/index.js'
import type { SheetReader } from './read-content.js'
import type { Row } from './sheet.js'

/** The notebook knows the words of a command better than its node, which was read alone. */
export function entriesByPlace({ commands }: Notebook): Map<string, CommandEntry> {
  return new Map(commands.map((entry) => [`${entry.file}:${entry.line}:${entry.column}`, entry]))
}

export function readRow(
  node: Command,
  { entries, notes, held }: Pick<SheetReader, 'entries' | 'notes' | 'held'>,
): Row {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  const place = `${notes.path ?? ''}:${line}:${column}`
  const entry = entries.get(place)
  const mistake = held.get(place)
  // Two commands made without a place would share an entry.
  const source = entry?.value === node.value ? entry : { ...node, options: node.children }
  const { value, syntax, options, page } = source
  // The words of knowledge come with what each option adds; on the sheet that stands apart.
  const known = entry && source === entry && entry.descriptionFrom !== 'notes' ? entry.known : undefined
  const description = known?.does ?? source.description
  return {
    type: 'row',
    value,
    syntax,
    parts: known?.options ?? [],
    options: [...options],
    pages: page ? [page] : [],
    ...(description === undefined ? {} : { description }),
    ...(mistake === undefined ? {} : { mistake }),
  }
}

/** Folds a command noted again into its first row. */
export function addToRow(row: Row, { description, options, pages }: Row): void {
  if (row.description === undefined && description !== undefined) row.description = description
  for (const option of options) {
    const index = row.options.findIndex(({ value }) => value === option.value)
    if (index === -1) row.options.push(option)
    else if (row.options[index]?.description === undefined && option.description !== undefined)
      row.options[index] = option
  }
  for (const page of pages) if (!row.pages.some((known) => isSamePage(known, page))) row.pages.push(page)
}

function isSamePage(one: Page, other: Page): boolean {
  return one.label === other.label
}
