/** Types of `notes.json`. Its JSON Schema is generated from this file. */
import type {
  CardEntry,
  CommandEntry,
  CommandModel,
  ConceptEntry,
  Notebook,
  ShortcutEntry,
} from '../../catalog/index.js'
import type { Placeholder } from '../../shell/index.js'

/** A word of a command with its role. */
export interface WordRecord {
  text: string
  role: string
  /** 0-based offset into the command's value. */
  start: number
  end: number
  placeholders?: Omit<Placeholder, 'start' | 'end'>[]
  choices?: string[]
}

/** A command in reading order. */
export interface CommandRecord extends Omit<CommandEntry, 'syntax'> {
  words: WordRecord[]
}

/** A message that the checks reported. */
export interface MessageRecord {
  ruleId?: string
  severity: 'error' | 'warning' | 'info'
  reason: string
  note?: string
  file: string
  line?: number
  column?: number
}

export interface NotesFile {
  $schema: string
  /** Incremented on every breaking change. */
  formatVersion: 1
  title: string
  /** Notes trees, one per file: unist, with prose as mdast. */
  notes: TreeRecord[]
  commands: CommandRecord[]
  shortcuts: ShortcutEntry[]
  concepts: ConceptEntry[]
  cards: CardEntry[]
  programs: CommandModel[]
  messages: MessageRecord[]
}

/** A node of a notes tree; the library exports its exact types. */
export interface TreeRecord {
  type: string
  children?: TreeRecord[]
  position?: { start: PointRecord; end: PointRecord }
  [field: string]: unknown
}

export interface PointRecord {
  /** 1-based. */
  line: number
  /** 1-based. */
  column: number
  /** 0-based, in UTF-16 code units. */
  offset?: number
}

export type { Notebook }
