export { findKnowledge, isShipped } from './find-knowledge.js'
export { readKnowledge } from './read-knowledge.js'
