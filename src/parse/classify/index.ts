export type { Candidate, CandidatePlace, Classification, Signal } from './candidate.js'
export { classify, classifyGroup } from './classify.js'
export { indexPrograms, type ProgramIndex } from './program-index.js'
export {
  hasOption,
  hasPathOperand,
  isOnlyAssignment,
  isProgramName,
  isShellStatement,
  startsWithOption,
} from './text-patterns.js'
