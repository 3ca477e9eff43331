import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Cell, Command, NotesContent, Origin, Page } from '../../tree/index.js'
import type { Candidate } from '../classify/index.js'
import type { Source } from '../source.js'
import type { Grid } from '../table/grid.js'
import type { HeaderWords } from '../table/header-words.js'

/** A piece of text that may be a command, with what the notes say about it. */
export interface Piece extends Omit<Candidate, 'headings'> {
  position: Position | undefined
  description?: string | undefined
  example?: string | undefined
  page?: Page | undefined
  cells?: Cell[] | undefined
}

export interface ShapeContext {
  source: Source
  headers: HeaderWords
  /** Titles of the file and of the headings above, outermost first. */
  readonly headings: readonly string[]
  /** Returns the command that options at this point belong to, if the notes above name one. */
  optionOwner(): Command | undefined
  /**
   * Decides from all signals which pieces are commands, and creates their nodes; pieces passed together are each other's
   * neighbors. The reasons are kept for `check --why`.
   *
   * @returns one entry per piece; `undefined` for a piece that isn't a command
   */
  createCommands(pieces: readonly Piece[], origin: Origin): (Command | undefined)[]
  /** Reads the blocks inside a list item, quote or similar. Blocks that no shape reads become prose. */
  readNestedBlocks(blocks: readonly RootContent[]): NotesContent[]
  /** Records a table for the checks; call it once content was read from the table. */
  recordTable(table: Grid, subjectColumn: number): void
  /** Reports a message about a part of the file. */
  message(reason: string, ruleId: string, place: Position | undefined): void
}

export interface ShapeMatch {
  nodes: NotesContent[]
  /** Number of siblings read, at least 1. */
  consumed: number
}

/** One form of notes: a table, a list, a code block … */
export interface Shape {
  name: string
  /**
   * Reads the content that starts at a sibling.
   *
   * @returns `undefined` if it doesn't have this shape; the next shape is then tried
   */
  read(siblings: readonly RootContent[], index: number, context: ShapeContext): ShapeMatch | undefined
}
