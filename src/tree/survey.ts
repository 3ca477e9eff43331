/** What the checks ask about a file that its notes don't say: its headings, links and tables as they were written. */
import type { Data, Position } from 'unist'

export interface HeadingFact {
  /** 1 to 6. */
  depth: number
  title: string
  position: Position
}

export interface LinkFact {
  url: string
  position: Position
}

/** A table that something was read from. */
export interface TableFact {
  /** Texts of its header; empty where it has none. */
  header: string[]
  /** Column that holds what is noted, from 0. */
  subject: number
  rows: { position: Position; cells: { text: string; position: Position }[] }[]
}

/** A comment that switches rules off: `<!-- ddd-build-disable-next-line missing-page -->`. */
export interface Silence {
  /** Ids of rules; empty for all. */
  rules: string[]
  /** First and last line that it is about, 1-based. */
  from: number
  to: number
  /** Of the comment. */
  position: Position
}

/** A name that its author gave to what stands right after it, so that it stays the same card: `<!-- id: my-name -->`. */
export interface PinFact {
  name: string
  /** Of the comment's end, 1-based. */
  line: number
  column: number
}

/** A tag that the author gave to lines of a file: `#docker`, `#net/tcp`. */
export interface TagFact {
  /** As Anki nests tags: `net::tcp`. */
  name: string
  /** First and last line that it is about, 1-based. */
  from: number
  to: number
}

/** Lines that the author wants no cards of: `<!-- no-card -->`. */
export interface NoCardFact {
  /** First and last line, 1-based. */
  from: number
  to: number
}

/** Hangs on the root of a notes tree. */
export interface FileSurvey extends Data {
  headings: HeadingFact[]
  links: LinkFact[]
  tables: TableFact[]
  silences: Silence[]
  ids: PinFact[]
  tags: TagFact[]
  noCards: NoCardFact[]
}
