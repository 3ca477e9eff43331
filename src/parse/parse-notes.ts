import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile, type VFileCompatible } from 'vfile'
import type { Notes } from '../tree/index.js'
import type { ParseOptions } from './read-root.js'
import { remarkNotes } from './remark-notes.js'

/**
 * Reads one file of Markdown notes.
 *
 * @param file the text, or a VFile with text and path; messages about it are added to a VFile
 */
export function parseNotes(file: VFileCompatible, options?: ParseOptions): Notes {
  const vfile = file instanceof VFile ? file : new VFile(file)
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkNotes, options)
  return processor.runSync(processor.parse(vfile), vfile)
}
