import type { Root } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { combineExtensions } from 'micromark-util-combine-extensions'
import { constructs } from './constructs.js'
import { boundedCore, meteredExtension } from './limits/index.js'

/** Options by the constructs that they parse for, one bit each. */
const prepared = new Map<number, Options>()

/**
 * Parses Markdown with GFM and front matter: the tree that `remark-parse`, `remark-gfm` and `remark-frontmatter` give, for less
 * where a text has nothing that only GFM can see.
 *
 * @throws Excess for a text that would take the parser more than linear time
 */
export function parseMarkdown(text: string): Root {
  let bits = 0
  constructs.forEach(({ mayBeIn }, index) => {
    if (mayBeIn(text)) bits |= 1 << index
  })
  return fromMarkdown(text, optionsFor(bits))
}

function optionsFor(bits: number): Options {
  const known = prepared.get(bits)
  if (known) return known
  const needed = constructs.filter((_, index) => (bits & (1 << index)) !== 0)
  const options: Options = {
    extensions: [combineExtensions([boundedCore, ...needed.map(({ syntax }) => meteredExtension(syntax))])],
    mdastExtensions: needed.map((construct) => construct.fromMarkdown),
  }
  prepared.set(bits, options)
  return options
}
