import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import type { Plugin, Processor, Transformer } from 'unified'
import type { Notes } from '../tree/index.js'
import { mdastToNotes, type ParseOptions } from './mdast-to-notes.js'

/**
 * A unified plugin that converts the mdast of a notes file to a notes tree.
 *
 * Includes front matter support; requires `remark-parse`, and `remark-gfm` for pipe tables.
 */
export const remarkNotes: Plugin<[(ParseOptions | undefined)?], Root, Notes> = function (
  this: Processor,
  options?: ParseOptions,
): Transformer<Root, Notes> {
  remarkFrontmatter.call(this, ['yaml', 'toml'])
  return (root, file) => mdastToNotes(root, file, options, (text) => this.parse(text) as Root)
}
