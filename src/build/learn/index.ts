export { knowledgeText } from './knowledge-text.js'
export { type LearnedCommand, learnProgram } from './learn-program.js'
