import * as v from 'valibot'
import { count, listOf, objectOf, oneOf, text } from '../options/index.js'
import { orientations, papers } from './paper.js'
import { proseAmounts } from './read-prose.js'

export const cheatsheetOptions = objectOf({
  /** Paper size. Default: `A4`. */
  paper: v.exactOptional(oneOf(papers)),
  /** Default: `portrait`. */
  orientation: v.exactOptional(oneOf(orientations)),
  /** Number of columns in print. Default: 2, or 1 on A5; one more in landscape. */
  columns: v.exactOptional(count),
  /** Titles or numbers of the chapters to show. Default: all. */
  sections: v.exactOptional(listOf(v.union([text, v.number()], 'must be the title or number of a chapter'))),
  /**
   * How much of the text between commands, terms and questions to show: `all`, `short` (the first sentence of each paragraph) or
   * `none` (only tables). Default: `all`.
   */
  prose: v.exactOptional(oneOf(proseAmounts)),
  /** CSS to append to the sheet's own, for example to change its custom properties. */
  css: v.exactOptional(text),
})

export type CheatsheetOptions = v.InferOutput<typeof cheatsheetOptions>
