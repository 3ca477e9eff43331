import type { Place } from './source-line.js'
import type { Token } from './token.js'

/** How a file spells what has several spellings. */
export interface Spelling {
  strong: string
  emphasis: string
  /** Names of the HTML elements. */
  strongElement: string
  emphasisElement: string
  /** `==`, or empty for `{{c1::`. */
  gap: string
  /** What a hard break ends a line with. */
  hardBreak: string
  lineEnd: string
}

/** The place that a text is written for. */
export interface Writing {
  place: Place
  /** Whether the place is in code or in a gap. */
  isRaw: boolean
  /** The line's text before the place. */
  before: string
  /** The line's text after the place. */
  after: string
  /** What a line that goes on starts with. */
  indentation: string
  spelling: Spelling
  /** All tokens of the new text, to decide what has to be escaped. */
  text: readonly Token[]
}

/** The spelling of texts that no file has. */
export const defaultSpelling: Spelling = {
  strong: '**',
  emphasis: '*',
  strongElement: 'b',
  emphasisElement: 'i',
  gap: '',
  hardBreak: '\\',
  lineEnd: '\n',
}
