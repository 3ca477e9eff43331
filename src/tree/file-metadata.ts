/** What rules and emitters need besides the tree: headings, links and tables as written, and the author's directives. */
import type { Data, Position } from 'unist'

export interface HeadingInfo {
  /** 1 to 6. */
  depth: number
  title: string
  position: Position
}

export interface LinkInfo {
  url: string
  position: Position
}

/** A table that content was read from. */
export interface TableInfo {
  /** Text of each header cell; empty if the table has no header. */
  header: string[]
  /** 0-based index of the column with the commands, options or keys. */
  subjectColumn: number
  rows: { position: Position; cells: { text: string; position: Position }[] }[]
}

/** A comment that disables rules: `<!-- ddd-build-disable-next-line missing-page -->`. */
export interface DisableDirective {
  /** Rule ids; empty means all rules. */
  rules: string[]
  /** First and last line it applies to, 1-based. */
  from: number
  to: number
  /** Position of the comment. */
  position: Position
}

/** An id that the author gave to the next item, so that its card stays the same after edits: `<!-- id: my-name -->`. */
export interface ExplicitId {
  name: string
  /** Line of the comment's end, 1-based. */
  line: number
  /** Column of the comment's end, 1-based. */
  column: number
}

/** A tag that applies to lines of a file: `#docker`, `#net/tcp`. */
export interface TagRange {
  /** With Anki's separator for nested tags: `net::tcp`. */
  name: string
  /** First and last line it applies to, 1-based. */
  from: number
  to: number
}

/** Lines that the author excluded from cards: `<!-- no-card -->`. */
export interface NoCardRange {
  /** First and last line, 1-based. */
  from: number
  to: number
}

/**
 * What a block of Markdown was read as. `description`: text that describes something else. `code`: a code block without commands.
 * `prose`: nothing in particular.
 */
export type BlockUse =
  | 'command'
  | 'option'
  | 'key'
  | 'term'
  | 'card'
  | 'picture'
  | 'callout'
  | 'description'
  | 'code'
  | 'prose'

/**
 * What the blocks of a file were read as: its paragraphs (also those of list items and quotes), table rows, code blocks and HTML
 * blocks. Headings and blocks without cards by the author's wish aren't counted.
 */
export interface Coverage {
  /** Number of blocks by use. */
  counts: Partial<Record<BlockUse, number>>
  /** First line of each block that is prose, 1-based. */
  proseLines: number[]
}

/** Metadata of a file, in the `data` field of its `notes` node. */
export interface FileMetadata extends Data {
  /** Declared or detected language, as an IETF language tag: `de`, `pt-BR`. */
  language: string
  headings: HeadingInfo[]
  links: LinkInfo[]
  tables: TableInfo[]
  disableDirectives: DisableDirective[]
  explicitIds: ExplicitId[]
  tags: TagRange[]
  noCardRanges: NoCardRange[]
  coverage: Coverage
}
