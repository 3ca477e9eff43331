export type { LearnOptions } from './learn-options.js'
export type { LearnedCommand } from './learned-command.js'
export { type KnowledgeSource, knowledgeSources } from './sources/index.js'
export { knowledgeFileText, type WriteKnowledgeResult, writeKnowledge } from './write-knowledge.js'
