import type { CommandUsage } from './command-usage.js'
import { commonOptions } from './shared-options.js'

export const init = {
  summary: 'Create a commented config, and a sample note if there are no notes',
  description: `ddd-build init creates ddd-build.config.mjs for the notes in this folder: those of Obsidian, Logseq, MkDocs or
Docusaurus, in notes/, or anywhere below. If there are none, it creates notes/sample.md. It never overwrites files.`,
  options: commonOptions,
  examples: ['ddd-build init && ddd-build'],
} as const satisfies CommandUsage
