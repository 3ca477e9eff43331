import type { Command, Page } from '../../tree/index.js'
import type { SheetReader } from './read-content.js'
import type { Row } from './sheet.js'

export function readRow(node: Command, { entries, held }: Pick<SheetReader, 'entries' | 'held'>): Row {
  // The notebook knows the words of a command better than its node, which was read alone.
  const entry = entries.get(node)
  const mistake = entry && held.get(entry.id)
  const source = entry ?? { ...node, options: node.children }
  const { value, syntax, options, page } = source
  // The words of knowledge come with what each option adds; on the sheet that stands apart.
  const known = entry && entry.descriptionFrom !== 'notes' ? entry.known : undefined
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
