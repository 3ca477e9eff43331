import { VFile, type VFileCompatible } from 'vfile'
import { createNode, type Notes } from '../tree/index.js'
import { ParseLimitError } from './markdown/limits/index.js'
import { parseMarkdown } from './markdown/parse-markdown.js'
import { PluginError } from './markdown/plugin-error.js'
import { mdastToNotes } from './mdast-to-notes.js'
import type { ParseOptions } from './parse-options.js'

/**
 * Parses one Markdown file of notes. A file that would take too much time or stack, or on which a plugin fails, is skipped with a
 * message.
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
  const parse = (text: string) => parseMarkdown(text, vfile, options?.remarkPlugins)
  try {
    return mdastToNotes(parse(String(vfile)), vfile, options, parse)
  } catch (error) {
    const isExpected = error instanceof ParseLimitError || error instanceof PluginError
    if (!isExpected) throw error
    const [reason, line] = error instanceof PluginError ? [error.message, 1] : [error.reason, error.line]
    const message = vfile.message(`This file was not read: ${reason}`, {
      place: { line, column: 1 },
      ruleId: 'unreadable-file',
      source: 'ddd-build',
    })
    message.fatal = true
    return createNode('notes', undefined, { path: vfile.path, title: vfile.stem ?? 'Notes', children: [] })
  }
}
