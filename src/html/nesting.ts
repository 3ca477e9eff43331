import { type Token, Tokenizer, TokenizerMode } from 'parse5'

/** Levels of elements. */
export const maxDepth = 200
/** Unclosed elements such as `<b>` that a browser reopens in every paragraph that follows. */
const maxReopened = 30

/** Elements with an optional end tag, which don't nest in themselves; HTML Standard, section 13.1.2.4. */
const optionalEnd = new Set(
  'caption colgroup dd dt li optgroup option p rp rt tbody td tfoot th thead tr'.split(' '),
)
const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** HTML Standard, section 13.2.4.3, "formatting". */
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

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
 * Checks whether HTML nests too deep for recursive code, or leaves so many formatting elements open that a parser would copy
 * them into every paragraph. Reads tags only, in linear time, before a tree is built.
 */
export function nestsTooDeep(html: string): boolean {
  const open = new Map<string, number>()
  let depth = 0
  let reopened = 0
  let isTooDeep = false
  const change = (name: string, by: 1 | -1) => {
    if (optionalEnd.has(name) || voidElements.has(name)) return
    const count = open.get(name) ?? 0
    if (by < 0 && count === 0) return
    open.set(name, count + by)
    depth += by
    if (formatting.has(name)) reopened += by
    isTooDeep ||= depth > maxDepth || reopened > maxReopened
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag({ tagName, selfClosing }: Token.TagToken) {
        change(tagName, 1)
        tokenizer.state = textModes.get(tagName) ?? tokenizer.state
        // `<div/>` opens an element all the same; `<path/>` in a drawing does not.
        if (selfClosing && (open.get('svg') || open.get('math'))) change(tagName, -1)
      },
      onEndTag: ({ tagName }: Token.TagToken) => change(tagName, -1),
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  )
  tokenizer.write(html, true)
  return isTooDeep
}

function ignore(): void {}
