import type { RootContent } from 'mdast'
import type { NotesContent } from '../../tree/index.js'
import type { HeaderWords } from '../headers.js'
import type { Source } from '../source.js'

export interface ShapeContext {
  source: Source
  headers: HeaderWords
  /** Says something about a piece of the file. */
  message(reason: string, ruleId: string, place: RootContent['position']): void
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
