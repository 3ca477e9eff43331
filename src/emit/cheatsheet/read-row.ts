import type { Command, Page } from '../../tree/index.js'
import { textOf } from '../../tree/index.js'
import type { FileContext } from './file-context.js'
import type { Row } from './sheet.js'

export function readRow(
  node: Command,
  { entries, exclusionReasons }: Pick<FileContext, 'entries' | 'exclusionReasons'>,
): Row {
  // Prefer the entry: it was parsed with knowledge of the whole notebook, the node on its own.
  const entry = entries.get(node)
  const exclusionReason = entry && exclusionReasons.get(entry.id)
  const source = entry ?? { ...node, options: node.children }
  const { value, syntax, options, page } = source
  // A description from knowledge already includes its options, which the sheet shows separately.
  const knowledge = entry && entry.descriptionFrom !== 'notes' ? entry.knowledge : undefined
  const description = knowledge?.summary ?? source.description
  return {
    type: 'row',
    value,
    syntax,
    optionDescriptions: knowledge?.options ?? [],
    options: [...options],
    pages: page ? [page] : [],
    cells: [...(node.cells ?? [])],
    ...(node.example === undefined ? {} : { example: node.example }),
    ...(description === undefined ? {} : { description }),
    ...(exclusionReason === undefined ? {} : { exclusionReason }),
  }
}

/** Merges a repeated command into its first row. */
export function addToRow(row: Row, { description, example, options, pages, cells }: Row): void {
  if (row.description === undefined && description !== undefined) row.description = description
  if (row.example === undefined && example !== undefined) row.example = example
  for (const option of options) {
    const index = row.options.findIndex(({ value }) => value === option.value)
    if (index === -1) row.options.push(option)
    else if (row.options[index]?.description === undefined && option.description !== undefined)
      row.options[index] = option
  }
  for (const page of pages)
    if (!row.pages.some((existing) => isSamePage(existing, page))) row.pages.push(page)
  for (const cell of cells)
    if (!row.cells.some((existing) => textOf(existing) === textOf(cell))) row.cells.push(cell)
}

function isSamePage(a: Page, b: Page): boolean {
  return a.label === b.label
}
