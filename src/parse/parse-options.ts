import type { Pluggable } from 'unified'
import type { Shape } from './shapes/index.js'
import type { HeaderWords } from './table/header-words.js'

export interface ParseOptions {
  /**
   * remark plugins that run on each file before it is read as notes: `[remarkMath]`. They must be synchronous. Nodes that they
   * add become part of the prose.
   */
  remarkPlugins?: readonly Pluggable[]
  /** Shapes tried before the built-in ones. */
  shapes?: readonly Shape[]
  /** Header words in addition to the built-in ones: `{ command: ['Befehl'] }`. */
  headers?: Partial<HeaderWords>
  /**
   * Language of the notes, as an IETF language tag. `lang` in the front matter of a file takes precedence. Default: the language is
   * detected.
   */
  language?: string
}
