import { VFile, type VFileCompatible } from 'vfile'
import type { Notes } from '../tree/index.js'
import { parseMarkdown } from './markdown/parse-markdown.js'
import { type ParseOptions, readRoot } from './read-root.js'

/**
 * Reads one file of Markdown notes.
 *
 * @param file the text, or a VFile with text and path; messages about it are added to a VFile
 */
export function parseNotes(file: VFileCompatible, options?: ParseOptions): Notes {
  const vfile = file instanceof VFile ? file : new VFile(file)
  return readRoot(parseMarkdown(String(vfile)), vfile, options)
}
