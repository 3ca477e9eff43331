/** All notes together: what the emitters and the rules read. */
import type { ShellLine, SimpleCommand } from '../shell/index.js'
import type {
  Card,
  Chapter,
  Command,
  Concept,
  Figure,
  Notes,
  Option,
  Origin,
  Page,
  Section,
  Shortcut,
} from '../tree/index.js'
import type { Described } from './describe.js'

/** Where in the notes a thing stands. */
export interface Place {
  file: string
  /** 1-based. */
  line: number
  /** 1-based. */
  column: number
}

/** Where a thing stands in the outline. */
export interface Whereabouts extends Place {
  chapter?: { number?: number; title: string }
  /** Titles from the chapter's first section down to the innermost. */
  section?: string[]
  page?: Page
}

/** A command in reading order. */
export interface CommandEntry extends Whereabouts {
  /** Stable as long as the command is the same, wherever it stands. */
  id: string
  value: string
  program?: string
  /** Program and subcommands: `['docker', 'network', 'ls']`. */
  path: string[]
  syntax: ShellLine
  options: OptionEntry[]
  description?: string
  /** `notes`, or the knowledge file that the description is from. */
  descriptionFrom?: string
  /** What knowledge says of the line, apart from what the notes say. */
  known?: Pick<Described, 'does' | 'options' | 'substitutions'>
  origin: Origin
}

/** What is noted beside a command; described in the words of the notes, else in those of knowledge. */
export type OptionEntry = Pick<
  Option,
  'value' | 'kind' | 'flags' | 'argument' | 'choices' | 'default' | 'description'
>

export interface ShortcutEntry extends Whereabouts, Pick<Shortcut, 'keys' | 'description'> {}

export interface ConceptEntry extends Whereabouts, Pick<Concept, 'term' | 'aliases'> {
  /** The defining sentence as text. */
  text: string
}

export interface CardEntry extends Whereabouts, Pick<Card, 'kind' | 'front' | 'back'> {}

/** A place in the notes where a command uses a name. */
export interface Mention extends Whereabouts {
  /** The `id` of the command. */
  command: string
}

/** One name of a program, subcommand, option or value, with where it was noted. */
export interface Noted {
  name: string
  description?: string
  /** The places, in reading order; empty for what only knowledge has. */
  noted: Mention[]
}

/** An option with all its names. */
export interface OptionModel extends Noted {
  /** `['-a', '--all']`; `name` is the first that was noted. */
  flags: string[]
  /** Names that only knowledge has. */
  otherFlags?: string[]
  /** Whether it is followed by a value; absent where nobody tells. */
  takesArgument?: boolean
  values: Noted[]
}

/** A program or subcommand, with everything that was noted under it. */
export interface CommandModel extends Noted {
  /** From the program down: `['docker', 'compose', 'down']`. */
  path: string[]
  /** Other paths of the same thing, where knowledge says so: `['docker', 'rm']`. */
  aliases?: string[][]
  subcommands: CommandModel[]
  /** Whether it runs another command, behind its first operand; absent where nobody tells. */
  runsCommand?: true
  /** The noted ones, then those that only knowledge has. */
  options: OptionModel[]
}

/** A node of a notes tree together with its way from the root. */
export interface Found<NodeType> {
  node: NodeType
  notes: Notes
  chapter?: Chapter
  sections: Section[]
}

export interface Notebook {
  /** Names the notebook for good: notes in Anki get their ids from it. */
  id: string
  title: string
  notes: Notes[]
  commands: CommandEntry[]
  shortcuts: ShortcutEntry[]
  concepts: ConceptEntry[]
  cards: CardEntry[]
  /** Merged command trees, programs in the order first noted. */
  programs: CommandModel[]
}

export type { Command, Figure, SimpleCommand }
