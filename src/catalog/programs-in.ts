import type { Notes } from '../tree/index.js'
import { simpleCommands } from './infer-grammar.js'
import { findAll } from './outline.js'

/** Returns the programs of all commands in the notes, including those in pipelines and substitutions. */
export function programsIn(notes: readonly Notes[]): ReadonlySet<string> {
  const programs = new Set<string>()
  for (const file of notes)
    for (const { node } of findAll(file, 'command'))
      for (const { program } of simpleCommands(node.syntax)) if (program !== undefined) programs.add(program)
  return programs
}

/** Returns the programs that a knowledge file has a section for, without parsing the file. */
export function programsDescribedIn(markdown: string): string[] {
  return [...markdown.matchAll(/^## `([^\s`]+)/gm)].map(([, program = '']) => program)
}
