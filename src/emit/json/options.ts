import * as v from 'valibot'
import { flag, objectOf } from '../options/index.js'

export const jsonOptions = objectOf({
  /** Include the whole tree of each file in `notes`: all prose, with positions. Makes the file several times larger. Default: `false`. */
  tree: v.exactOptional(flag),
})

export type JsonOptions = v.InferOutput<typeof jsonOptions>
