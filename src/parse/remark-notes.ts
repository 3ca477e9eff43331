import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import type { Plugin, Processor, Transformer } from 'unified'
import type { Notes } from '../tree/index.js'
import { mdastToNotes } from './mdast-to-notes.js'
import type { ParseOptions } from './parse-options.js'

/**
 * A unified plugin that converts the mdast of a notes file to a notes tree.
 *
 * Includes front matter support; requires `remark-parse`, and `remark-gfm` for pipe tables.
 *
 * @example
 * ```ts
 * import { remarkNotes } from 'ddd-build'
 * import remarkGfm from 'remark-gfm'
 * import remarkParse from 'remark-parse'
 * import { unified } from 'unified'
 *
 * const processor = unified().use(remarkParse).use(remarkGfm).use(remarkNotes)
 * const notes = await processor.run(processor.parse('# Git\n'))
 * console.log(notes.type) // → notes
 * ```
 */
export const remarkNotes: Plugin<[(ParseOptions | undefined)?], Root, Notes> = function (
  this: Processor,
  options?: ParseOptions,
): Transformer<Root, Notes> {
  remarkFrontmatter.call(this, ['yaml', 'toml'])
  return (root, file) => mdastToNotes(root, file, options, (text) => this.parse(text) as Root)
}
