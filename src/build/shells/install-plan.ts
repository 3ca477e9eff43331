import type { PreviousContent } from '../writing/write-whole.js'

/** A file that is to be written or, with no content, to be removed. */
export interface Change {
  path: string
  content?: string | Uint8Array
  /** What it held when this was planned. */
  previous: PreviousContent
}

/** A start-up file that we must leave alone, and what its owner can do. */
export interface ManualStep {
  path: string
  reason: string
  /** What to do, in one sentence. */
  advice: string
  /** The lines that it's about, where they are to be added. */
  lines?: string
}

/** What to do so that shells load completions, or no longer do. */
export interface InstallPlan {
  changes: Change[]
  manualSteps: ManualStep[]
}
