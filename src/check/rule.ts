import type { Position } from 'unist'
import type { Knowledge, Notebook } from '../catalog/index.js'

export type Severity = 'error' | 'warning' | 'info' | 'off'

/** What rules may know besides the notebook. */
export interface CheckContext {
  /** Files beside the notes, by path from the working directory; `null` where there is none. */
  files?: ReadonlyMap<string, Uint8Array | null>
  /** What is known of programs beside the notes. */
  knowledge?: Knowledge
}

/** What a rule found at one place. */
export interface Finding {
  file: string
  position: Position | undefined
  /** What was found and what was expected, in plain words. */
  reason: string
  /** What to do. */
  note?: string
}

export interface Rule {
  id: string
  scope: 'file' | 'notebook'
  severity: Severity
  /** Whether a command with such a message would teach a mistake. */
  isCorrectness: boolean
  check(notebook: Notebook, context: CheckContext): Finding[]
}
