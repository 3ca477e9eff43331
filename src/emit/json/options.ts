import * as v from 'valibot'
import { flag, objectOf } from '../options/index.js'

export const jsonOptions = objectOf({
  /** Whether `notes` has the whole tree of each file too: all prose, with positions. It is several times larger. Default: `false`. */
  tree: v.exactOptional(flag),
})

export type JsonOptions = v.InferOutput<typeof jsonOptions>
