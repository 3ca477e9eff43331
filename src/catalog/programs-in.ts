import type { Notes } from '../tree/index.js'
import { simpleCommands } from './evidence.js'
import { findAll } from './outline.js'

/** The programs of all commands in some notes, those in pipelines and substitutions too. */
export function programsIn(notes: readonly Notes[]): ReadonlySet<string> {
  const programs = new Set<string>()
  for (const file of notes)
    for (const { node } of findAll(file, 'command'))
      for (const { program } of simpleCommands(node.syntax)) if (program !== undefined) programs.add(program)
  return programs
}

/** The programs that the text of a file of knowledge has a section for, found without parsing it. */
export function programsKnownIn(markdown: string): string[] {
  return [...markdown.matchAll(/^## `([\w.-]+)/gm)].map(([, program = '']) => program)
}
