import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import type { Plugin, Processor, Transformer } from 'unified'
import type { Notes } from '../tree/index.js'
import { type ParseOptions, readRoot } from './read-root.js'

/**
 * Plugin for unified: turns the mdast of a file of notes into its notes tree.
 *
 * Brings front matter with it; expects `remark-parse`, and `remark-gfm` for pipe tables.
 */
export const remarkNotes: Plugin<[(ParseOptions | undefined)?], Root, Notes> = function (
  this: Processor,
  options?: ParseOptions,
): Transformer<Root, Notes> {
  remarkFrontmatter.call(this, ['yaml', 'toml'])
  return (root, file) => readRoot(root, file, options, (text) => this.parse(text) as Root)
}
