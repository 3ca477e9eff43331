import type { CommandModel, Notebook } from './notebook.js'

/** Returns the names of the programs that knowledge describes. */
export function learnedPrograms({ programs }: Pick<Notebook, 'programs'>): ReadonlySet<string> {
  return new Set(programs.filter(hasKnowledge).map(({ name }) => name))
}

/** Whether a program has options that the notes don't mention: these come from knowledge. */
function hasKnowledge({ options, subcommands }: CommandModel): boolean {
  return options.some(({ mentions }) => mentions.length === 0) || subcommands.some(hasKnowledge)
}
