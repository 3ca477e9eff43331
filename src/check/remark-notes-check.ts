import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import type { Plugin, Processor, Transformer } from 'unified'
import { createNotebook, type Knowledge } from '../catalog/index.js'
import { mdastToNotes, type ParseOptions } from '../parse/index.js'
import { type CheckOptions, check } from './check.js'

export interface RemarkNotesCheckOptions extends ParseOptions, CheckOptions {
  /** Descriptions of programs, used by rules that need to know a program's options. */
  knowledge?: Knowledge
}

/**
 * Plugin for unified that reports problems in notes as messages on the file, without changing the tree. Use it to run the
 * checks with `remark-cli`, or in editors through remark's language server. Pictures and links aren't checked.
 */
export const remarkNotesCheck: Plugin<[(RemarkNotesCheckOptions | undefined)?], Root> = function (
  this: Processor,
  { knowledge, rules, checks, ...parse }: RemarkNotesCheckOptions = {},
): Transformer<Root> {
  remarkFrontmatter.call(this, ['yaml', 'toml'])
  return (root, file) => {
    const notes = mdastToNotes(structuredClone(root), file, parse)
    const notebook = createNotebook([notes], knowledge ? { knowledge } : {})
    const messages = check(notebook, knowledge ? { knowledge } : {}, {
      ...(rules ? { rules } : {}),
      ...(checks ? { checks } : {}),
    })
    for (const message of messages) {
      message.file = file.path
      file.messages.push(message)
    }
  }
}
