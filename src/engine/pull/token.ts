/** A token of inline Markdown or HTML. */
export interface Token {
  /**
   * - `word`: a word or symbol; its value is the displayed text
   * - `space`: white space within a line
   * - `line`: a line end that is displayed as a space
   * - `break`: a hard line break
   * - `block`: the boundary between paragraphs, list items or table cells
   * - `mark`: starts or ends `strong`, `emphasis`, `delete` or `code`
   * - `gap`: starts or ends a cloze gap; its value is the number, empty for `==…==`
   * - `link`: starts or ends a link; its value is the URL
   * - `image`: its value is the URL
   * - `tag`: an HTML tag without a Markdown equivalent
   * - `hidden`: a comment, or a tag that isn't displayed
   */
  kind: 'word' | 'space' | 'line' | 'break' | 'block' | 'mark' | 'gap' | 'link' | 'image' | 'tag' | 'hidden'
  value: string
  side?: 'open' | 'close'
  /** Whether it is in code or in a gap, where Markdown syntax has no meaning. */
  isRaw: boolean
  /** Offset of its first UTF-16 code unit. */
  start: number
  /** Offset after its last UTF-16 code unit. */
  end: number
}

/** @returns whether both tokens are equal except for their positions */
export function isSameToken(one: Token, other: Token): boolean {
  return (
    one.kind === other.kind &&
    one.value === other.value &&
    one.side === other.side &&
    one.isRaw === other.isRaw
  )
}
