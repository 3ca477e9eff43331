import type { Root } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { combineExtensions } from 'micromark-util-combine-extensions'
import { constructs } from './constructs.js'
import { boundedCore, meteredExtension } from './limits/index.js'

/** Parser options by their set of constructs, one bit each. */
const optionsCache = new Map<number, Options>()

/**
 * Parses Markdown with GFM and front matter. Returns the same tree as `remark-parse`, `remark-gfm` and `remark-frontmatter`,
 * but faster if the text doesn't use GFM.
 *
 * @throws ParseLimitError if parsing would take more than linear time
 */
export function parseMarkdown(text: string): Root {
  let bits = 0
  constructs.forEach(({ mayOccurIn }, index) => {
    if (mayOccurIn(text)) bits |= 1 << index
  })
  return fromMarkdown(text, optionsFor(bits))
}

function optionsFor(bits: number): Options {
  const cached = optionsCache.get(bits)
  if (cached) return cached
  const needed = constructs.filter((_, index) => (bits & (1 << index)) !== 0)
  const options: Options = {
    extensions: [combineExtensions([boundedCore, ...needed.map(({ syntax }) => meteredExtension(syntax))])],
    mdastExtensions: needed.map((construct) => construct.fromMarkdown),
  }
  optionsCache.set(bits, options)
  return options
}
