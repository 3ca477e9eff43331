import type { Position } from 'unist'
import type { Knowledge, Notebook } from '../catalog/index.js'

export const severities = ['error', 'warning', 'info', 'off'] as const
export type Severity = (typeof severities)[number]

/** What rules can use besides the notebook. */
export interface CheckContext {
  /** Contents of the files that notes show, by path from the working directory; `null` if not found. */
  files?: ReadonlyMap<string, Uint8Array | null>
  /** Why files can't be shown, by path. */
  rejectedFiles?: ReadonlyMap<string, string>
  /** Whether link targets exist, by path from the working directory. */
  linkTargets?: ReadonlyMap<string, boolean>
  /** Descriptions of programs. */
  knowledge?: Knowledge
  /** Ids of the rules added by a config. */
  customRuleIds?: readonly string[]
}

/** A replacement in a Markdown file, applied by `check --fix`. */
export interface Edit {
  /** Offset where the text to replace starts, in UTF-16 code units. */
  start: number
  /** The text to replace. */
  actual: string
  /** The replacement. */
  expected: string
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** Edits that fix the problem; only if they are certainly correct. */
    edits?: Edit[]
    /** Whether the command is excluded from cards and completions. */
    excludesCommand?: boolean
    /** The `id` of the command with the problem. */
    command?: string
  }
}

/** A problem found by a rule. */
export interface Finding {
  file: string
  /** The `id` of the command with the problem. Default: the command at or before the position. */
  commandId?: string
  position: Position | undefined
  /** What is wrong, in a sentence without a full stop. */
  reason: string
  /** How to fix it. */
  note?: string
  edits?: Edit[]
}

/** A check for one kind of problem. Built-in rules are documented in `docs/rules/ID.md`. */
export interface Rule {
  id: string
  scope: 'file' | 'notebook'
  /** The default severity; a config can change it. */
  severity: Severity
  /** Whether commands with this problem are excluded from cards and completions. */
  excludesCommand: boolean
  check(notebook: Notebook, context: CheckContext): Finding[]
}
