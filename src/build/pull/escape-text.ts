import type { Token } from './token.js'
import type { Writing } from './writing.js'

/** The context of a character. */
interface Surroundings {
  /** The line's text before it, as written. */
  before: string
  /** The text after it, as read. */
  after: string
  isLineStart: boolean
  writing: Writing
}

type NeedsEscape = (surroundings: Surroundings) => boolean

const isSpaceOrEdge = (character: string) => character === '' || /\s/.test(character)
const isAlphanumeric = (character: string) => /[\p{L}\p{N}]/u.test(character)

/** Whether the text has the character a second time, or formatting that it could be taken for. */
function hasPartner(character: string, marks: readonly string[], { text }: Writing): boolean {
  const isPartner = ({ kind, value, isRaw }: Token) =>
    (kind === 'word' && value === character && !isRaw) || (kind === 'mark' && marks.includes(value))
  return text.filter(isPartner).length > 1
}

const canDelimit: (character: string) => NeedsEscape =
  (character) =>
  ({ before, after, writing }) => {
    const [left, right] = [before.at(-1) ?? '', after[0] ?? '']
    if (isSpaceOrEdge(left) && isSpaceOrEdge(right)) return false
    if (character === '_' && isAlphanumeric(left) && isAlphanumeric(right)) return false
    return hasPartner(character, ['strong', 'emphasis'], writing)
  }

const startsItem: NeedsEscape = ({ isLineStart, after }) => isLineStart && /^(?:\s|$)/.test(after)
const fillsLine =
  (line: RegExp): NeedsEscape =>
  ({ isLineStart, after }) =>
    isLineStart && line.test(after)
const endsNumber: NeedsEscape = ({ before, after, writing }) =>
  /^\s*\d{1,9}$/.test(before) && /^(?:\s|$)/.test(after) && startsBlocks(writing)

/** Characters that Markdown may read as its own, and when it does. */
const special: Readonly<Record<string, NeedsEscape>> = {
  '\\': ({ after }) => /^[!-/:-@[-`{-~\n]/.test(after),
  '*': (all) => canDelimit('*')(all) || startsItem(all) || fillsLine(/^[* ]*$/)(all),
  _: (all) => canDelimit('_')(all) || fillsLine(/^[_ ]*$/)(all),
  '~': ({ writing }) => hasPartner('~', ['delete'], writing),
  '`': ({ writing }) => hasPartner('`', ['code'], writing),
  '[': ({ isLineStart, after }) =>
    /^[^[\]]*\]\(/.test(after) || (isLineStart && /^(?:[ xX]\]\s|[^[\]]+\]:)/.test(after)),
  '<': ({ after }) => /^(?:[a-z/][^<>]*|!--[\s\S]*|[!?][^<>]*)>/i.test(after),
  '&': ({ after }) => /^(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/i.test(after),
  '#': fillsLine(/^#{0,5}(?:\s|$)/),
  '+': startsItem,
  '-': (all) => startsItem(all) || fillsLine(/^[- ]*$/)(all),
  '=': fillsLine(/^=*\s*$/),
  '>': ({ isLineStart }) => isLineStart,
  '.': endsNumber,
  ')': endsNumber,
}

/** Table cells and headings have no blocks in them. */
function startsBlocks({ place }: Writing): boolean {
  return place !== 'cell' && place !== 'heading'
}

/**
 * Writes a word or symbol as text of Markdown, with a backslash where Markdown would read it otherwise.
 *
 * @param value what a reader sees
 * @param before the line's text before it, as written
 * @param after the text after it, as read
 * @param writing the place that it is written for
 * @returns its Markdown
 */
export function escapeText(value: string, before: string, after: string, writing: Writing): string {
  if (value === '|' && writing.place === 'cell') return '\\|'
  if (!Object.hasOwn(special, value)) return value
  const isLineStart = before.trim() === '' && startsBlocks(writing)
  return special[value]?.({ before, after, isLineStart, writing }) ? `\\${value}` : value
}

/**
 * Checks a text that an edit leaves at the start of its line.
 *
 * @param rest the line from that text on
 * @returns how many characters precede the backslash that it needs; `undefined` if it needs none
 */
export function lineStartEscape(rest: string): number | undefined {
  if (/^(?:#{1,6}(?:\s|$)|[-+*](?:\s|$)|>|={2,}\s*$|-{2,}\s*$)/.test(rest)) return 0
  const number = /^(\d{1,9})[.)](?:\s|$)/.exec(rest)?.[1]
  return number?.length
}
