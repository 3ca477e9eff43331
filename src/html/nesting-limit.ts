import { type Token, Tokenizer, TokenizerMode } from 'parse5'

/** Maximum depth of nested elements. */
export const maxDepth = 200
/** Maximum number of unclosed elements such as `<b>`, which parsers reopen in every following paragraph. */
const maxOpenFormatting = 30

/** Elements with an optional end tag, which can't contain themselves; HTML Standard, section 13.1.2.4. */
const optionalEndTags = new Set(
  'caption colgroup dd dt li optgroup option p rp rt tbody td tfoot th thead tr'.split(' '),
)
const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** HTML Standard, section 13.2.4.3, "formatting". */
const formattingElements = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

const { RAWTEXT, RCDATA, SCRIPT_DATA, PLAINTEXT } = TokenizerMode
/** Elements whose content is text. */
const textModes = new Map([
  ...['iframe', 'noembed', 'noframes', 'style', 'xmp'].map((name) => [name, RAWTEXT] as const),
  ['script', SCRIPT_DATA],
  ['textarea', RCDATA],
  ['title', RCDATA],
  ['plaintext', PLAINTEXT],
])

/**
 * Checks whether HTML is nested too deeply for recursive code, or leaves so many formatting elements open that a parser would
 * copy them into every paragraph. Reads only the tags, in linear time, without building a tree.
 */
export function exceedsNestingLimit(html: string): boolean {
  const openCounts = new Map<string, number>()
  let depth = 0
  let openFormatting = 0
  let exceedsLimit = false
  const adjustDepth = (name: string, delta: 1 | -1) => {
    if (optionalEndTags.has(name) || voidElements.has(name)) return
    const count = openCounts.get(name) ?? 0
    if (delta < 0 && count === 0) return
    openCounts.set(name, count + delta)
    depth += delta
    if (formattingElements.has(name)) openFormatting += delta
    exceedsLimit ||= depth > maxDepth || openFormatting > maxOpenFormatting
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag({ tagName, selfClosing }: Token.TagToken) {
        adjustDepth(tagName, 1)
        tokenizer.state = textModes.get(tagName) ?? tokenizer.state
        // `<div/>` still opens an element; `<path/>` in SVG doesn't.
        if (selfClosing && (openCounts.get('svg') || openCounts.get('math'))) adjustDepth(tagName, -1)
      },
      onEndTag: ({ tagName }: Token.TagToken) => adjustDepth(tagName, -1),
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  )
  tokenizer.write(html, true)
  return exceedsLimit
}

function ignore(): void {}
