/** The notebook: all notes combined, as emitters and rules read them. */
import type { ShellLine } from '../shell/index.js'
import type { Card, Chapter, Concept, Notes, Option, Origin, Page, Section, Shortcut } from '../tree/index.js'
import type { LineDescription } from './line-description.js'

/** A position in a notes file. */
export interface SourceLocation {
  file: string
  /** 1-based. */
  line: number
  /** 1-based. */
  column: number
}

/** A position in a notes file, with its place in the outline. */
export interface OutlineLocation extends SourceLocation {
  chapter?: { number?: number; title: string }
  /** Section titles below the chapter, outermost first. */
  section?: string[]
  page?: Page
}

/** A command in the notes. */
export interface CommandEntry extends OutlineLocation {
  /** Depends on the command only, not on where it is. */
  id: string
  value: string
  program?: string
  /** Program and subcommands: `['docker', 'network', 'ls']`. */
  path: string[]
  syntax: ShellLine
  options: OptionEntry[]
  description?: string
  /** `notes`, or the knowledge file that the description comes from. */
  descriptionFrom?: string
  /** The description from knowledge, independent of the one in the notes. */
  knowledge?: Pick<LineDescription, 'summary' | 'options' | 'substitutions'>
  origin: Origin
}

/** An option listed with a command. Its description comes from the notes, or from knowledge if the notes have none. */
export type OptionEntry = Pick<
  Option,
  'value' | 'kind' | 'flags' | 'argument' | 'choices' | 'default' | 'description'
>

export interface ShortcutEntry extends OutlineLocation, Pick<Shortcut, 'keys' | 'description'> {}

export interface ConceptEntry extends OutlineLocation, Pick<Concept, 'term' | 'aliases'> {
  /** What defines the term, as plain text. */
  text: string
  /** Whether the text names the term: `A pod is …`. Otherwise it is only the meaning, as in a table. */
  isSentence: boolean
}

export interface CardEntry extends OutlineLocation, Pick<Card, 'kind' | 'front' | 'back'> {}

/** A command in the notes that uses a name. */
export interface Mention extends OutlineLocation {
  /** The `id` of the command. */
  command: string
}

/** A program, subcommand, option or value, and where the notes mention it. */
export interface NamedModel {
  name: string
  description?: string
  /** Where the notes mention it; empty if only knowledge has it. */
  mentions: Mention[]
}

/** An option with all its names. */
export interface OptionModel extends NamedModel {
  /** Flags in the notes: `['-a', '--all']`; those in knowledge if the notes don't mention the option. `name` is the first one. */
  flags: string[]
  /** Flags that only knowledge has. */
  otherFlags?: string[]
  /** Whether it takes a value; `undefined` if unknown. */
  takesArgument?: boolean
  values: NamedModel[]
}

/** A program or subcommand, with its subcommands and options. */
export interface CommandModel extends NamedModel {
  /** Program and subcommands: `['docker', 'compose', 'down']`. */
  path: string[]
  /** Other paths of the same command, from knowledge: `[['docker', 'rm']]` for `docker container rm`. */
  aliases?: string[][]
  subcommands: CommandModel[]
  /** `true` if another command follows its operands, as in `docker run IMAGE COMMAND`; otherwise absent. */
  runsCommand?: true
  /** Options in the notes first, then those that only knowledge has. */
  options: OptionModel[]
}

/** A node of a notes tree with the headings above it, outermost first. */
export interface NodeWithAncestors<NodeType> {
  node: NodeType
  notes: Notes
  chapter?: Chapter
  sections: Section[]
}

export interface Notebook {
  /** Permanent id of the notebook; the ids of Anki notes are derived from it. */
  id: string
  title: string
  notes: Notes[]
  commands: CommandEntry[]
  shortcuts: ShortcutEntry[]
  concepts: ConceptEntry[]
  cards: CardEntry[]
  /** Merged command trees, in the order in which the notes first mention each program. */
  programs: CommandModel[]
}
