import type { Root } from 'mdast'
import type { Options } from 'mdast-util-from-markdown'
import { combineExtensions } from 'micromark-util-combine-extensions'
import remarkParse from 'remark-parse'
import { type Pluggable, type Processor, unified } from 'unified'
import type { Node } from 'unist'
import { VFile } from 'vfile'
import { constructs } from './constructs.js'
import { boundedCore, meteredExtension, ParseLimitError } from './limits/index.js'
import { PluginError } from './plugin-error.js'

type MarkdownProcessor = ReturnType<typeof createProcessor>

/** Processors without further plugins, by the constructs that they support, one bit each. */
const processors = new Map<number, MarkdownProcessor>()

/**
 * Parses Markdown with GFM and front matter. Returns the same tree as `remark-parse`, `remark-gfm` and `remark-frontmatter`,
 * but faster if the text doesn't use GFM.
 *
 * @param plugins remark plugins to run after those of this package
 * @throws ParseLimitError if parsing would take more than linear time
 * @throws PluginError if one of the plugins fails
 */
export function parseMarkdown(
  text: string,
  file = new VFile(text),
  plugins: readonly Pluggable[] = [],
): Root {
  if (plugins.length === 0) return processorFor(constructsIn(text)).parse(text)
  try {
    const processor = createProcessor(constructsIn(text)).use([...plugins])
    const root: Node = processor.runSync(processor.parse(text), file)
    if (!isRoot(root))
      throw new Error(`it returned a node of the type ${root.type} instead of a Markdown tree`)
    return root
  } catch (error) {
    throw error instanceof ParseLimitError ? error : new PluginError(error)
  }
}

function isRoot(node: Node): node is Root {
  return node.type === 'root'
}

function processorFor(bits: number): MarkdownProcessor {
  const cached = processors.get(bits)
  if (cached) return cached
  const processor = createProcessor(bits).freeze()
  processors.set(bits, processor)
  return processor
}

function createProcessor(bits: number) {
  return unified().use(remarkParse).use(remarkConstructs, bits)
}

/** Returns the constructs that may occur in a text, one bit each. */
function constructsIn(text: string): number {
  let bits = 0
  constructs.forEach(({ mayOccurIn }, index) => {
    if (mayOccurIn(text)) bits |= 1 << index
  })
  return bits
}

/** A unified plugin that adds constructs to `remark-parse`, and limits the work that parsing takes. */
function remarkConstructs(this: Processor, bits: number): undefined {
  const data = this.data()
  const { extensions, mdastExtensions } = extensionsFor(bits)
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...extensions]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...mdastExtensions]
}

type Extensions = { [Kind in 'extensions' | 'mdastExtensions']: NonNullable<Options[Kind]> }

const extensionsCache = new Map<number, Extensions>()

function extensionsFor(bits: number): Extensions {
  const cached = extensionsCache.get(bits)
  if (cached) return cached
  const needed = constructs.filter((_, index) => (bits & (1 << index)) !== 0)
  const extensions: Extensions = {
    extensions: [combineExtensions([boundedCore, ...needed.map(({ syntax }) => meteredExtension(syntax))])],
    mdastExtensions: needed.map((construct) => construct.fromMarkdown),
  }
  extensionsCache.set(bits, extensions)
  return extensions
}
