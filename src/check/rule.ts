import type { Position } from 'unist'
import type { Knowledge, Notebook } from '../catalog/index.js'

export type Severity = 'error' | 'warning' | 'info' | 'off'

/** What rules may know besides the notebook. */
export interface CheckContext {
  /** Files beside the notes, by path from the working directory; `null` where there is none. */
  files?: ReadonlyMap<string, Uint8Array | null>
  /** Why files beside the notes can't be shown, by path. */
  refused?: ReadonlyMap<string, string>
  /** Whether the files are there that links name, by path from the working directory. */
  links?: ReadonlyMap<string, boolean>
  /** What is known of programs beside the notes. */
  knowledge?: Knowledge
  /** Ids of the rules that a config adds. */
  moreRules?: readonly string[]
}

/** A span of a Markdown file and what it should be; `check --fix` makes it so. */
export interface Edit {
  /** Offset of its first UTF-16 code unit. */
  start: number
  /** What stands there now. */
  actual: string
  expected: string
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** What repairs it, where that is proved to be right. */
    edits?: Edit[]
    /** Whether it says that a command is wrong: such a one is held back from cards. */
    isCorrectness?: boolean
    /** The `id` of the command that it is about. */
    command?: string
  }
}

/** What a rule found at one place. */
export interface Finding {
  file: string
  /** The `id` of the command that it is about. Default: the command at or before the position. */
  command?: string
  position: Position | undefined
  /** What was found and what was expected, in plain words. */
  reason: string
  /** What to do. */
  note?: string
  edits?: Edit[]
}

/** One thing that can be wrong with notes. Its page is `docs/rules/ID.md`. */
export interface Rule {
  id: string
  scope: 'file' | 'notebook'
  /** Unless a config says otherwise; `docs/rules/README.md` lists all. */
  severity: Severity
  /** Whether a command with such a message would teach a mistake. */
  isCorrectness: boolean
  check(notebook: Notebook, context: CheckContext): Finding[]
}
