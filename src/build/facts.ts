import { findAll } from '../catalog/index.js'
import { heldBack } from '../check/index.js'
import type { ReadResult } from './read.js'

/** What a build found in the notes, in numbers. */
export interface Facts {
  files: number
  chapters: number
  commands: number
  options: number
  concepts: number
  shortcuts: number
  figures: number
  /** Commands that are kept from cards and TAB for a mistake. */
  held: number
  /** Commands of which nobody says what they do. */
  undescribed: number
  /** The program that most of those are of; empty where there is none. */
  undescribedProgram: string
}

export function factsOf({ files, notebook, messages }: ReadResult): Facts {
  const { notes, commands, concepts, shortcuts } = notebook
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
    held: heldBack(messages, notebook).size,
    ...undescribed(commands),
  }
}

function undescribed(
  commands: ReadResult['notebook']['commands'],
): Pick<Facts, 'undescribed' | 'undescribedProgram'> {
  const described = new Set(
    commands.filter(({ description }) => description !== undefined).map(({ value }) => value),
  )
  const bare = new Map(
    commands.filter(({ value }) => !described.has(value)).map(({ value, program = '' }) => [value, program]),
  )
  const times = new Map<string, number>()
  for (const program of bare.values()) times.set(program, (times.get(program) ?? 0) + 1)
  const [most] = [...times].sort((one, other) => other[1] - one[1])
  return { undescribed: bare.size, undescribedProgram: most?.[0] ?? '' }
}
