/** The notes tree: what one Markdown file of notes holds, as unist nodes. Prose stays mdast. */
import type { PhrasingContent, RootContent } from 'mdast'
import type { Node, Parent } from 'unist'
import type { ShellLine } from '../shell/index.js'
import type { FileSurvey } from './survey.js'

/** A page, or a range of them, of the book that the notes are on. */
export interface Page {
  first: number
  last?: number
  /** As noted: `19–21`. */
  label: string
}

/** One file. */
export interface Notes extends Parent {
  type: 'notes'
  /** Path of the file, relative to the working directory, with `/`. */
  path?: string
  title: string
  /** The first paragraph under the title, as text. */
  lead?: string
  /** Front matter. */
  matter?: Record<string, unknown>
  /** How the file is written, for the checks. */
  data?: FileSurvey
  children: NotesContent[]
}

/** A numbered heading, or a heading of the highest level under the title. */
export interface Chapter extends Parent {
  type: 'chapter'
  number?: number
  title: string
  slug: string
  page?: Page
  children: NotesContent[]
}

export interface Section extends Parent {
  type: 'section'
  /** Level of its heading, 1 to 6. */
  depth: number
  title: string
  slug: string
  page?: Page
  children: NotesContent[]
}

/** In which shape of Markdown a thing was found. */
export type Origin =
  | 'html-table'
  | 'pipe-table'
  | 'list'
  | 'labelled-block'
  | 'code-block'
  | 'console'
  | 'tldr'
  | 'heading'
  | 'paragraph'
  | (string & {})

/** A cell that no column of commands, options, pages … claims. */
export interface Cell extends Node {
  type: 'cell'
  header?: string
  children: PhrasingContent[]
}

/** Something to type. */
export interface Command extends Parent {
  type: 'command'
  /** The line: entities decoded, white space folded. */
  value: string
  syntax: ShellLine
  description?: string
  example?: string
  page?: Page
  origin: Origin
  cells?: Cell[]
  children: Option[]
}

/**
 * - `flag`: an option of the command: `--all`, `--restart unless-stopped`
 * - `value`: a value of an option that the command has: `before` beside `--filter`
 * - `suffix`: what may follow the command: `&`, `| grep x`
 * - `unknown`: anything else, such as `tail` with its dashes forgotten
 */
export type OptionKind = 'flag' | 'value' | 'suffix' | 'unknown'

/** What the notes say may be added to a command. */
export interface Option extends Node {
  type: 'option'
  value: string
  kind: OptionKind
  /** Its names; for a `value` the option that takes it. */
  flags: string[]
  argument?: string
  /** Values to choose from, in the order noted. */
  choices?: string[]
  default?: string
  description?: string
}

/** A term with the sentence that defines it. */
export interface Concept extends Parent {
  type: 'concept'
  term: string
  aliases: string[]
  children: RootContent[]
}

/** One exchange of a console transcript. */
export interface Turn {
  prompt: string
  command: string
  output: string
}

/** A block of code or a console transcript. */
export interface Example extends Parent {
  type: 'example'
  lang?: string
  value: string
  turns?: Turn[]
  children: Command[]
}

export interface Figure extends Node {
  type: 'figure'
  url: string
  alt: string
  title?: string
}

export interface Callout extends Parent {
  type: 'callout'
  /** `todo`, `prerequisite`, `note`, `tip`, `warning` … */
  kind: string
  title?: string
  children: RootContent[]
}

/** A flashcard that the author wrote as one. */
export interface Card extends Node {
  type: 'card'
  kind: 'basic' | 'reversed' | 'cloze'
  front: string
  back: string
}

/** Keys to press. */
export interface Shortcut extends Node {
  type: 'shortcut'
  /** Chords in the order pressed, each a list of keys held together: `[['Ctrl', 'b'], ['c']]`. */
  keys: string[][]
  description?: string
  page?: Page
}

/** Everything else: nothing in the notes is dropped. */
export interface Prose extends Parent {
  type: 'prose'
  children: RootContent[]
}

export type NotesContent =
  | Chapter
  | Section
  | Command
  | Concept
  | Example
  | Figure
  | Callout
  | Card
  | Shortcut
  | Prose

export type NotesNode = Notes | NotesContent | Option | Cell
