import { VFile, type VFileCompatible } from 'vfile'
import { build, type Notes } from '../tree/index.js'
import { Excess } from './markdown/limits/index.js'
import { parseMarkdown } from './markdown/parse-markdown.js'
import { type ParseOptions, readRoot } from './read-root.js'

/**
 * Reads one file of Markdown notes. A file that would take too much time or stack is refused, with a message.
 *
 * @param file the text, or a VFile with text and path; messages about it are added to a VFile
 */
export function parseNotes(file: VFileCompatible, options?: ParseOptions): Notes {
  const vfile = file instanceof VFile ? file : new VFile(file)
  try {
    return readRoot(parseMarkdown(String(vfile)), vfile, options)
  } catch (error) {
    if (!(error instanceof Excess)) throw error
    const message = vfile.message(`This file was not read: ${error.reason}`, {
      place: { line: error.line, column: 1 },
      ruleId: 'unreadable-file',
      source: 'ddd-build',
    })
    message.fatal = true
    return build('notes', undefined, { path: vfile.path, title: vfile.stem ?? 'Notes', children: [] })
  }
}
