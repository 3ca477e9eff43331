export { findKnowledgeFiles, isShipped } from './find-knowledge-files.js'
export { readKnowledge } from './read-knowledge.js'
