import type { KnowledgeSource } from './source.js'

export const fig: KnowledgeSource = {
  name: 'fig',
  summary: 'Read the specs of an installed @withfig/autocomplete',
  origin: '@withfig/autocomplete',
  isDefault: false,
  learn: async (program, options) => (await import('../learn-from-fig.js')).learnFromFig(program, options),
}
