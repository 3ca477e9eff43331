import type { PhrasingContent } from 'mdast'
import type { Source } from '../source.js'
import { readBoldFirst } from './bold-first.js'
import { readCodeFirst } from './code-first.js'
import { readCodeLast } from './code-last.js'
import { readKeysFirst } from './keys-first.js'
import type { LineEntry } from './line-entry.js'
import { readPlainLine } from './plain-line.js'

/** Reads a line that begins with code or keys, ends with code after a description, or is plain text with a separator. */
export function readLineEntry(nodes: readonly PhrasingContent[], source: Source): LineEntry | undefined {
  return (
    readCodeFirst(nodes, source) ??
    readKeysFirst(nodes) ??
    readBoldFirst(nodes) ??
    readCodeLast(nodes) ??
    readPlainLine(nodes, source)
  )
}
