import { type Token, Tokenizer, TokenizerMode } from 'parse5'

/** Elements in each other. */
export const deepest = 200
/** Elements that a new paragraph begins again where nobody closed them: each may be copied into each paragraph. */
const mostCopied = 30

/** The end tag of these may be left out, so they don't nest in themselves; HTML Standard, section 13.1.2.4. */
const closedByOthers = new Set(
  'caption colgroup dd dt li optgroup option p rp rt tbody td tfoot th thead tr'.split(' '),
)
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** HTML Standard, section 13.2.4.3, "formatting". */
const copied = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

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
 * Whether the tags of HTML open more elements in each other than what walks its tree can bear, or elements that are copied too
 * often; in linear time, before there is a tree.
 */
export function nestsTooDeep(html: string): boolean {
  const open = new Map<string, number>()
  let depth = 0
  let copies = 0
  let isTooDeep = false
  const change = (name: string, by: 1 | -1) => {
    if (closedByOthers.has(name) || empty.has(name)) return
    const count = open.get(name) ?? 0
    if (by < 0 && count === 0) return
    open.set(name, count + by)
    depth += by
    if (copied.has(name)) copies += by
    isTooDeep ||= depth > deepest || copies > mostCopied
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
