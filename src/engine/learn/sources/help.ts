import type { KnowledgeSource } from './source.js'

export const help: KnowledgeSource = {
  name: 'help',
  summary: 'Run the program and its subcommands with --help',
  origin: "the program's own help",
  isDefault: true,
  learn: async (program, options) => (await import('../learn-from-help.js')).learnFromHelp(program, options),
}
