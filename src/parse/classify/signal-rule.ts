import type { Candidate, Signal } from './candidate.js'
import type { ProgramIndex } from './program-index.js'

/** A signal, and when a candidate has it. */
export interface SignalRule extends Signal {
  matches(candidate: Candidate, programs: ProgramIndex): boolean
}
