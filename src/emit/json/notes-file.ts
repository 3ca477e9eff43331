/** Types of `notes.json`. Its JSON Schema is generated from this file. */
import type {
  CardEntry,
  CommandEntry,
  CommandModel,
  ConceptEntry,
  Notebook,
  OutlineLocation,
  ShortcutEntry,
} from '../../catalog/index.js'
import type { Placeholder } from '../../shell/index.js'
import type { Coverage } from '../../tree/index.js'

/** A word of a command with its role. */
export interface WordRecord {
  text: string
  role: string
  /** 0-based offset into the command's value. */
  start: number
  /** Likewise, after its last character. */
  end: number
  placeholders?: Omit<Placeholder, 'start' | 'end'>[]
  choices?: string[]
}

/** A command with the roles of its words. */
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
  formatVersion: 2
  title: string
  /** The files in reading order, each with its tree if the option `tree` is set. */
  notes: FileRecord[]
  commands: CommandRecord[]
  shortcuts: ShortcutEntry[]
  concepts: ConceptEntry[]
  cards: CardEntry[]
  figures: FigureRecord[]
  callouts: CalloutRecord[]
  /** Code blocks, including those whose lines are in `commands`. */
  snippets: SnippetRecord[]
  programs: CommandModel[]
  messages: MessageRecord[]
}

/** A file of notes. */
export interface FileRecord {
  type: 'notes'
  /** Relative to the working directory, with `/`. */
  path?: string
  title: string
  /** The first paragraph that isn't below a lower heading, as text. */
  lead?: string
  /** Front matter. */
  frontmatter?: Record<string, unknown>
  /** Declared or detected language: `de`, `pt-BR`. */
  language?: string
  /** Number of blocks (paragraphs, table rows, code blocks, HTML blocks) by what they were read as. */
  blocks?: Coverage['counts']
  /** The notes tree: unist, with prose as mdast. Only with the option `tree`. */
  children?: TreeRecord[]
}

/** A picture in the notes. */
export interface FigureRecord extends OutlineLocation {
  url: string
  alt: string
  title?: string
}

/** A marked block: a note, tip, warning or similar. */
export interface CalloutRecord extends OutlineLocation {
  /** `todo`, `prerequisite`, `note`, `tip`, `warning` … */
  kind: string
  title?: string
  /** Its content as text; blocks are separated by blank lines. */
  text: string
}

/** A code block. */
export interface SnippetRecord extends OutlineLocation {
  lang?: string
  value: string
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
