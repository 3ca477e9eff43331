import type { Token } from './token.js'

/** The syntax of a text: `cell` is a cell of a pipe table, `raw` is code or the content of a gap. */
export type Syntax = 'markdown' | 'cell' | 'html' | 'raw' | 'rawCell'

/** Classifies the line end before an offset; `end` is where the next line's text starts. */
export type ReadLineEnd = (nextLine: number) => Pick<Token, 'kind' | 'value' | 'end'>

/** The state that constructs read and update. */
export interface Tokenizer {
  readonly text: string
  readonly syntax: Syntax
  readonly readLineEnd: ReadLineEnd
  /** Offset of the next character. */
  at: number
  tokens: Token[]
  /** Open marks, as indexes in `tokens`. */
  openMarks: number[]
  /** Open links, with the offsets where their text and the whole link end. */
  openLinks: { textEnd: number; end: number; url: string }[]
  /** URLs of open `<a>` elements. */
  openAnchors: string[]
  /** Lengths of backtick runs that have no closing run in the rest of the text. */
  unclosedRuns: Set<number>
  /** Adds a token that ends at `end`, and advances to it. */
  add(token: Pick<Token, 'kind' | 'value' | 'side'>, end: number): void
  /** Adds the tokens of raw text up to `end`, and advances to it. */
  addRaw(end: number): void
}

/** An inline construct. */
export interface Construct {
  name: string
  syntaxes: readonly Syntax[]
  /** Sticky pattern, matched at the current offset. */
  pattern: RegExp
  /**
   * Adds the tokens of a match.
   *
   * @returns `false` to reject the match, so the next construct is tried
   */
  read(match: RegExpExecArray, tokenizer: Tokenizer): boolean
}
