export type { Candidate, CandidatePlace, Sign, Verdict } from './candidate.js'
export { judge, judgeTogether } from './judge.js'
export { isAssignmentAlone, isOptionAlone, isProgramName, isShellStatement } from './look.js'
export { type Survey, surveyPrograms } from './survey.js'
