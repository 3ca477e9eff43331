/** The content of a sheet: the notebook without prose, with duplicates merged, pictures embedded and ids assigned. */
import type { ElementContent } from 'hast'
import type { CommandEntry, OptionDescription } from '../../catalog/index.js'
import type { Callout, Concept, Example, Page, Shortcut } from '../../tree/index.js'

export interface Sheet {
  title: string
  lead?: string
  /** A BCP 47 tag. */
  language: string
  blocks: Block[]
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
  /** What its options do, from knowledge. */
  optionDescriptions: readonly OptionDescription[]
  pages: Page[]
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

/** A code block. */
export interface CodeBlock extends Example {
  /** Only for known languages other than shell. */
  highlighted?: ElementContent[]
}

export type SheetContent = Group | Row | Picture | LabeledCallout | Concept | CodeBlock | Shortcut
