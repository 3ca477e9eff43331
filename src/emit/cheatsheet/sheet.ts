/** What a sheet shows: the notebook without its prose, duplicates folded, pictures inside, ids given. */
import type { ElementContent } from 'hast'
import type { CommandEntry, OptionMeaning } from '../../catalog/index.js'
import type { Callout, Concept, Example, Page, Shortcut } from '../../tree/index.js'

export interface Sheet {
  title: string
  lead?: string
  /** A BCP 47 tag. */
  language: string
  blocks: Block[]
}

/** A chapter, or a file of notes without any. */
export interface Block {
  /** Unique in the sheet; with the title absent where things stand before the first chapter. */
  id: string
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
  /** 1 right under the block. */
  depth: number
  page?: Page
  children: SheetContent[]
}

/** A command, with all that its chapter notes of it. */
export interface Row extends Pick<CommandEntry, 'value' | 'syntax' | 'description' | 'options'> {
  type: 'row'
  /** What its options add, where knowledge says it. */
  parts: readonly OptionMeaning[]
  pages: Page[]
  /** Why it is not to be learned as it is, a line each. */
  mistake?: string
}

export interface Picture {
  type: 'picture'
  /** Unique in the sheet. */
  id: string
  alt: string
  title?: string
  /** A `data:` URI; absent where the file is not known. */
  src?: string
}

/** Code; `colored` where its language is known and no shell's. */
export interface CodeBlock extends Example {
  colored?: ElementContent[]
}

export type SheetContent = Group | Row | Picture | Callout | Concept | CodeBlock | Shortcut
