/** The content of a sheet: the notebook with duplicates merged, pictures embedded and ids assigned. */
import type { ElementContent } from 'hast'
import type { RootContent } from 'mdast'
import type { CommandEntry, OptionDescription } from '../../catalog/index.js'
import type { Callout, Cell, Concept, Example, Page, Prose, Shortcut } from '../../tree/index.js'

export interface Sheet {
  title: string
  lead?: string
  /** A BCP 47 tag. */
  language: string
  blocks: Block[]
  /** Number of blocks of Markdown that are left out or shortened. */
  omittedBlocks: number
  /** Number of chapters that the option `sections` leaves out. */
  omittedChapters: number
}

/** A chapter, or content outside of chapters. */
export interface Block {
  /** Unique in the sheet. */
  id: string
  /** Absent for content outside of chapters that needs no heading. */
  title?: string
  number?: number
  page?: Page
  children: SheetContent[]
}

/** A section of a block. */
export interface Group {
  type: 'group'
  id: string
  title: string
  /** 1 for a direct child of a block. */
  depth: number
  page?: Page
  children: SheetContent[]
}

/** A command, with everything its chapter says about it. */
export interface Row extends Pick<CommandEntry, 'value' | 'syntax' | 'description' | 'options'> {
  type: 'row'
  example?: string
  /** What its options do, from knowledge. */
  optionDescriptions: readonly OptionDescription[]
  pages: Page[]
  /** The other columns of its table. */
  cells: Cell[]
  /** Why it is excluded from cards and completions, one reason per line. */
  exclusionReason?: string
}

export interface Picture {
  type: 'picture'
  /** Unique in the sheet. */
  id: string
  alt: string
  title?: string
  /** A `data:` URI; absent if the file is missing. */
  src?: string
}

/** A callout with its kind written out: `To do`, or the author's own word for it. */
export interface LabeledCallout extends Callout {
  label: string
}

/** A term with its meaning. */
export interface Definition extends Concept {
  /** The term, if it is a formula. */
  termFormula?: ElementContent
}

/** A code block. */
export interface CodeBlock extends Example {
  /** Only for known languages other than shell. */
  highlighted?: ElementContent[]
}

/** A question with its answer, or a text with clozes. */
export interface Question {
  type: 'question'
  front: readonly RootContent[]
  /** Empty for clozes. */
  back: readonly RootContent[]
}

export type SheetContent =
  | Group
  | Row
  | Picture
  | LabeledCallout
  | Definition
  | CodeBlock
  | Shortcut
  | Question
  | Prose
