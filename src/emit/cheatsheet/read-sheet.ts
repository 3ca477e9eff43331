import { entriesByNode, type Notebook } from '../../catalog/index.js'
import { excludedCommands } from '../../check/index.js'
import type { Context } from '../emitter.js'
import { readBlocks } from './read-blocks.js'
import type { ProseAmount } from './read-prose.js'
import type { Sheet } from './sheet.js'
import { createUniqueIds } from './unique-ids.js'

/** Reads the content of the sheet from a notebook, in reading order. */
export function readSheet(
  notebook: Notebook,
  context: Context = {},
  proseAmount: ProseAmount = 'all',
): Sheet {
  const uniqueId = createUniqueIds()
  const entries = entriesByNode(notebook)
  const exclusionReasons = excludedCommands(context.messages ?? [], notebook)
  const files = context.files ?? new Map()
  let omittedBlocks = 0
  const omit = (count: number) => {
    omittedBlocks += count
  }
  const blocks = notebook.notes.flatMap((notes) =>
    readBlocks({ notes, entries, exclusionReasons, uniqueId, files, proseAmount, omit }, notebook.title),
  )
  const main = notebook.notes.find(({ title }) => title === notebook.title)
  // If all of the text is shown, the first paragraph is below the title anyway.
  const lead = proseAmount === 'all' ? undefined : main?.lead
  const language = languageOf(notebook)
  return {
    title: notebook.title,
    language,
    blocks,
    omittedBlocks,
    omittedChapters: 0,
    ...(lead ? { lead } : {}),
  }
}

/** Returns the language that most of the files are written in. */
function languageOf({ notes }: Notebook): string {
  const counts = new Map<string, number>()
  for (const { data } of notes) if (data) counts.set(data.language, (counts.get(data.language) ?? 0) + 1)
  const [first] = [...counts].sort(([, one], [, other]) => other - one)
  return first?.[0] ?? 'en'
}
