import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import type { ShellLine } from '../../shell/index.js'
import type { Command, NotesContent } from '../../tree/index.js'
import type { Candidate } from '../evidence/index.js'
import type { Source } from '../source.js'
import type { Grid } from '../table/grid.js'
import type { HeaderWords } from '../table/headers.js'

/** A piece that may be a command, with its place in the file. */
export interface Piece extends Omit<Candidate, 'headings' | 'share'> {
  position: Position | undefined
}

export interface ShapeContext {
  source: Source
  headers: HeaderWords
  /** The command that options noted here belong to, if the notes above name one. */
  optionOwner(): Command | undefined
  /**
   * Decides by all evidence which pieces are commands; pieces given together are each other's neighbours.
   * The reasons are kept for `check --why`.
   */
  areCommands(pieces: readonly Piece[]): boolean[]
  /**
   * Reads a command line; its words get their places in the file.
   *
   * @param position what the line was read from, marks and tags included
   */
  readCommand(value: string, position: Position | undefined): ShellLine
  /** Reads blocks that stand inside of a block: of a list item, of a quotation. What no shape knows is prose. */
  readInside(blocks: readonly RootContent[]): NotesContent[]
  /** Keeps how a table is written, for the checks; called once something was read from it. */
  noteTable(table: Grid, subject: number): void
  /** Says something about a piece of the file. */
  message(reason: string, ruleId: string, place: Position | undefined): void
}

export interface Reading {
  nodes: NotesContent[]
  /** How many siblings were read, at least 1. */
  consumed: number
}

/** One way in which notes hold what is looked for. */
export interface Shape {
  name: string
  /**
   * Reads what starts at a sibling.
   *
   * @returns nothing if it is not of this shape; the next shape is then tried
   */
  read(siblings: readonly RootContent[], index: number, context: ShapeContext): Reading | undefined
}
