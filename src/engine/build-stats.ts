import { countBlocks, findAll, learnedPrograms } from '../catalog/index.js'
import { excludedCommands } from '../check/index.js'
import type { Context } from '../emit/index.js'
import type { Config } from './config/config.js'
import { deckCards } from './deck-cards.js'
import type { ReadResult } from './read-result.js'

/** Counts of what a build found in the notes. */
export interface BuildStats {
  files: number
  chapters: number
  commands: number
  options: number
  concepts: number
  shortcuts: number
  figures: number
  /** Paragraphs, table rows, code blocks and HTML blocks. */
  blocks: number
  /** Blocks that were read as more than prose. */
  usedBlocks: number
  /** Blocks that make no card; `undefined` if no deck is built. */
  blocksWithoutCards?: number
  /** Commands excluded from cards and completions because of a mistake. */
  excludedCommands: number
  /** Distinct commands without a description. */
  undescribed: number
  /** Of the programs without knowledge, the one with the most undescribed commands; empty if there is none. */
  topUndescribedProgram: string
}

/** @param context with which the decks of the config were built */
export function buildStats(result: ReadResult, config: Config, context: Context): BuildStats {
  const { files, notebook, messages } = result
  const { notes, commands, concepts, shortcuts } = notebook
  const { total, used } = countBlocks(notes)
  const cards = deckCards(notebook, config, context)
  return {
    files: files.length,
    chapters: notes.reduce(
      (sum, { children }) => sum + children.filter(({ type }) => type === 'chapter').length,
      0,
    ),
    commands: commands.length,
    options: commands.reduce((sum, { options }) => sum + options.length, 0),
    concepts: concepts.length,
    shortcuts: shortcuts.length,
    figures: notes.reduce((sum, file) => sum + findAll(file, 'figure').length, 0),
    blocks: total,
    usedBlocks: used,
    ...(cards ? { blocksWithoutCards: cards.withoutCard.length } : {}),
    excludedCommands: excludedCommands(messages, notebook).size,
    ...countUndescribed(notebook),
  }
}

function countUndescribed(
  notebook: ReadResult['notebook'],
): Pick<BuildStats, 'undescribed' | 'topUndescribedProgram'> {
  const { commands } = notebook
  const described = new Set(
    commands.filter(({ description }) => description !== undefined).map(({ value }) => value),
  )
  const programByCommand = new Map(
    commands.filter(({ value }) => !described.has(value)).map(({ value, program = '' }) => [value, program]),
  )
  const counts = new Map<string, number>()
  const learned = learnedPrograms(notebook)
  for (const program of programByCommand.values())
    if (!learned.has(program)) counts.set(program, (counts.get(program) ?? 0) + 1)
  const [top] = [...counts].sort((one, other) => other[1] - one[1])
  return { undescribed: programByCommand.size, topUndescribedProgram: top?.[0] ?? '' }
}
