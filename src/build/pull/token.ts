/** A piece of inline Markdown or HTML, with its position. */
export interface Token {
  /**
   * - `word`: a word, or one symbol; its value is what a reader sees
   * - `space`: white space within a line
   * - `line`: a line end that shows as a space
   * - `break`: a line break that shows
   * - `block`: the end of a paragraph, item or table cell
   * - `mark`: starts or ends `strong`, `emphasis`, `delete` or `code`
   * - `gap`: starts or ends a cloze gap; its value is the number, empty in `==…==`
   * - `link`: starts or ends a link; its value is the URL
   * - `image`: its value is the URL
   * - `tag`: an HTML tag that Markdown has no spelling for
   * - `hidden`: a comment, or a tag that shows nothing
   */
  kind: 'word' | 'space' | 'line' | 'break' | 'block' | 'mark' | 'gap' | 'link' | 'image' | 'tag' | 'hidden'
  value: string
  side?: 'open' | 'close'
  /** Whether it is in code or in a gap, where Markdown's characters have no meaning. */
  isRaw: boolean
  /** Offset of its first UTF-16 code unit. */
  start: number
  /** Offset after its last UTF-16 code unit. */
  end: number
}

/** @returns whether both have the same content; positions may differ */
export function isSameToken(one: Token, other: Token): boolean {
  return (
    one.kind === other.kind &&
    one.value === other.value &&
    one.side === other.side &&
    one.isRaw === other.isRaw
  )
}
