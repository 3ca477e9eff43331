import type { Token } from './token.js'

/** How characters are read: `cell` is a cell of a pipe table, `raw` is code or the text of a gap. */
export type Syntax = 'markdown' | 'cell' | 'html' | 'raw' | 'rawCell'

/** @returns what the line end before an offset is, and where the text goes on after it */
export type ReadLineEnd = (nextLine: number) => Pick<Token, 'kind' | 'value' | 'end'>

/** What the constructs read and write. */
export interface Tokenizer {
  readonly text: string
  readonly syntax: Syntax
  readonly readLineEnd: ReadLineEnd
  /** Offset of the next character. */
  at: number
  tokens: Token[]
  /** Marks that are open, by their place in `tokens`. */
  openMarks: number[]
  /** Links that are open: where their text ends, and where they end. */
  openLinks: { textEnd: number; end: number; url: string }[]
  /** URLs of open `<a>`. */
  openAnchors: string[]
  /** Lengths of backtick runs that nothing closes any more. */
  unclosedRuns: Set<number>
  /** Adds a token that ends at `end`, and moves on. */
  add(token: Pick<Token, 'kind' | 'value' | 'side'>, end: number): void
  /** Adds the tokens of code or of a gap's text, and moves on. */
  addRaw(end: number): void
}

/** One thing that inline text may have. */
export interface Construct {
  name: string
  syntaxes: readonly Syntax[]
  /** Sticky: what it looks like at the next character. */
  pattern: RegExp
  /** @returns `false` if it only looked like one */
  read(match: RegExpExecArray, tokenizer: Tokenizer): boolean
}
