export { knowledgeMarkdown } from './knowledge-markdown.js'
export { learnFromFig } from './learn-from-fig.js'
export { type LearnedCommand, learnProgram } from './learn-program.js'
