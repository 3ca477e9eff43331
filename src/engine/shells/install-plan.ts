import type { PreviousContent } from '../writing/write-atomically.js'

/** A file to write or, without `content`, to remove. */
export interface FileChange {
  path: string
  content?: string | Uint8Array
  /** Its content when the plan was made. */
  previous: PreviousContent
}

/** A startup file that we must not change, and what the user can do instead. */
export interface ManualStep {
  path: string
  reason: string
  /** One sentence: what to do. */
  advice: string
  /** The lines to add, if any. */
  lines?: string
}

/** The steps that make shells load completions, or stop loading them. */
export interface InstallPlan {
  changes: FileChange[]
  manualSteps: ManualStep[]
}
