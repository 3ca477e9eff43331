/** The notes tree: the content of one Markdown file of notes, as unist nodes. Prose stays mdast. */
import type { PhrasingContent, RootContent } from 'mdast'
import type { Node, Parent } from 'unist'
import type { ShellLine } from '../shell/index.js'
import type { FileMetadata } from './file-metadata.js'

/** A page or page range of the book that the notes are about. */
export interface Page {
  first: number
  last?: number
  /** For display: `19–21`. */
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
  frontmatter?: Record<string, unknown>
  /** Details of the Markdown file that the checks need. */
  data?: FileMetadata
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
  /** Heading level, 1 to 6. */
  depth: number
  title: string
  slug: string
  page?: Page
  children: NotesContent[]
}

/** The Markdown shape that a node was read from. */
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

/** A table cell outside the known columns (command, options, page …). */
export interface Cell extends Node {
  type: 'cell'
  header?: string
  children: PhrasingContent[]
}

/** A command line to type. */
export interface Command extends Parent {
  type: 'command'
  /** The command line, with entities decoded; white space is collapsed except in multi-line scripts. */
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
 * - `value`: another value for an option already in the command: `before` for `--filter`
 * - `suffix`: text that can follow the command: `&`, `| grep x`
 * - `unknown`: anything else, such as `tail` without its dashes
 */
export type OptionKind = 'flag' | 'value' | 'suffix' | 'unknown'

/** Something that can be added to a command, according to the notes. */
export interface Option extends Node {
  type: 'option'
  value: string
  kind: OptionKind
  /** Its names, or for a `value`, the option that takes it. */
  flags: string[]
  argument?: string
  /** Allowed values, in the order written. */
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

/** A code block or a console transcript. */
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

/** A flashcard that the author wrote in a flashcard syntax. */
export interface Card extends Node {
  type: 'card'
  kind: 'basic' | 'reversed' | 'cloze'
  front: string
  back: string
}

/** A keyboard shortcut. */
export interface Shortcut extends Node {
  type: 'shortcut'
  /** Chords in the order pressed, each a list of keys held together: `[['Ctrl', 'b'], ['c']]`. */
  keys: string[][]
  description?: string
  page?: Page
}

/** All other content, so that nothing in the notes is lost. */
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
