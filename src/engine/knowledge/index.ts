export { findKnowledgeFiles, isShipped } from './find-knowledge-files.js'
export { type ReadKnowledgeOptions, readKnowledge } from './read-knowledge.js'
