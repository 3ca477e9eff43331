import type { KnowledgeSource } from './source.js'

export const man: KnowledgeSource = {
  name: 'man',
  summary: 'Read the man pages of the program and its subcommands',
  origin: "the program's man pages",
  isDefault: false,
  learn: async (program, options) => (await import('../learn-from-man.js')).learnFromMan(program, options),
}
