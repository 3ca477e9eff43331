export { knowledgeMarkdown } from './knowledge-markdown.js'
export type { LearnOptions } from './learn-options.js'
export type { LearnedCommand } from './learned-command.js'
export { type KnowledgeSource, knowledgeSources } from './sources/index.js'
