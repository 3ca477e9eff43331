export { knowledgeText } from './knowledge-text.js'
export { learnFromFig } from './learn-from-fig.js'
export { type LearnedCommand, learnProgram } from './learn-program.js'
