import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import type { Plugin, Processor, Transformer } from 'unified'
import { createNotebook, type Knowledge } from '../catalog/index.js'
import { type ParseOptions, readRoot } from '../parse/index.js'
import { type CheckOptions, check } from './check.js'

export interface RemarkNotesCheckOptions extends ParseOptions, CheckOptions {
  /** What is known of programs beside the notes. */
  knowledge?: Knowledge
}

/**
 * Plugin for unified: says what is wrong with the notes in a file, as messages on it; the tree stays as it is. So the
 * checks show in `remark-cli`, and through remark's language server in editors. Pictures and links are not looked for.
 */
export const remarkNotesCheck: Plugin<[(RemarkNotesCheckOptions | undefined)?], Root> = function (
  this: Processor,
  { knowledge, rules, checks, ...parse }: RemarkNotesCheckOptions = {},
): Transformer<Root> {
  remarkFrontmatter.call(this, ['yaml', 'toml'])
  return (root, file) => {
    const notes = readRoot(structuredClone(root), file, parse)
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
