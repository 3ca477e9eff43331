import type { LineKind } from './source-line.js'
import type { Token } from './token.js'

/** Which of several equivalent Markdown notations a file uses. */
export interface MarkdownStyle {
  strong: string
  emphasis: string
  /** HTML element names. */
  strongElement: string
  emphasisElement: string
  /** `==`, or empty for `{{c1::`. */
  gap: string
  /** Line suffix for a hard break. */
  hardBreak: string
  lineEnd: string
}

/** Where text will be inserted. */
export interface WriteContext {
  lineKind: LineKind
  /** Whether it is inserted in code or in a gap. */
  isRaw: boolean
  /** Text before it on the same line. */
  before: string
  /** Text after it on the same line. */
  after: string
  /** Prefix of continuation lines. */
  indentation: string
  style: MarkdownStyle
  /** All tokens of the new text, to decide what needs escaping. */
  text: readonly Token[]
}

/** Default style, for text that doesn't come from a file. */
export const defaultStyle: MarkdownStyle = {
  strong: '**',
  emphasis: '*',
  strongElement: 'b',
  emphasisElement: 'i',
  gap: '',
  hardBreak: '\\',
  lineEnd: '\n',
}
