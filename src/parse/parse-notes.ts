import { VFile, type VFileCompatible } from 'vfile'
import { createNode, type Notes } from '../tree/index.js'
import { ParseLimitError } from './markdown/limits/index.js'
import { parseMarkdown } from './markdown/parse-markdown.js'
import { mdastToNotes, type ParseOptions } from './mdast-to-notes.js'

/**
 * Parses one Markdown file of notes. A file that would take too much time or stack is skipped, with a message.
 *
 * @param file the text, or a VFile with text and path; messages are added to a VFile
 *
 * @example
 * ```ts
 * import { parseNotes } from 'ddd-build'
 *
 * const notes = parseNotes('# Git\n\n- `git stash pop` - restore the changes\n')
 * console.log(notes.title) // → Git
 * ```
 */
export function parseNotes(file: VFileCompatible, options?: ParseOptions): Notes {
  const vfile = file instanceof VFile ? file : new VFile(file)
  try {
    return mdastToNotes(parseMarkdown(String(vfile)), vfile, options)
  } catch (error) {
    if (!(error instanceof ParseLimitError)) throw error
    const message = vfile.message(`This file was not read: ${error.reason}`, {
      place: { line: error.line, column: 1 },
      ruleId: 'unreadable-file',
      source: 'ddd-build',
    })
    message.fatal = true
    return createNode('notes', undefined, { path: vfile.path, title: vfile.stem ?? 'Notes', children: [] })
  }
}
