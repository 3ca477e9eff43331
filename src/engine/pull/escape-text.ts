import type { Token } from './token.js'
import type { WriteContext } from './write-context.js'

interface CharacterContext {
  /** Markdown before the character, on the same line. */
  before: string
  /** Unescaped text after the character. */
  after: string
  isLineStart: boolean
  context: WriteContext
}

/** Returns whether a character needs a backslash. */
type EscapeRule = (characterContext: CharacterContext) => boolean

const isSpaceOrEdge = (character: string) => character === '' || /\s/.test(character)
const isAlphanumeric = (character: string) => /[\p{L}\p{N}]/u.test(character)

/** Whether the text contains the character twice, or once plus formatting that uses it. */
function hasPartner(character: string, marks: readonly string[], { text }: WriteContext): boolean {
  const isPartner = ({ kind, value, isRaw }: Token) =>
    (kind === 'word' && value === character && !isRaw) || (kind === 'mark' && marks.includes(value))
  return text.filter(isPartner).length > 1
}

const canDelimit: (character: string) => EscapeRule =
  (character) =>
  ({ before, after, context }) => {
    const [left, right] = [before.at(-1) ?? '', after[0] ?? '']
    if (isSpaceOrEdge(left) && isSpaceOrEdge(right)) return false
    if (character === '_' && isAlphanumeric(left) && isAlphanumeric(right)) return false
    return hasPartner(character, ['strong', 'emphasis'], context)
  }

const startsItem: EscapeRule = ({ isLineStart, after }) => isLineStart && /^(?:\s|$)/.test(after)
const fillsLine =
  (line: RegExp): EscapeRule =>
  ({ isLineStart, after }) =>
    isLineStart && line.test(after)
const endsNumber: EscapeRule = ({ before, after, context }) =>
  /^\s*\d{1,9}$/.test(before) && /^(?:\s|$)/.test(after) && canStartBlock(context)

/** When each character would be read as Markdown syntax. */
const escapeRules: Readonly<Record<string, EscapeRule>> = {
  '\\': ({ after }) => /^[!-/:-@[-`{-~\n]/.test(after),
  '*': (all) => canDelimit('*')(all) || startsItem(all) || fillsLine(/^[* ]*$/)(all),
  _: (all) => canDelimit('_')(all) || fillsLine(/^[_ ]*$/)(all),
  '~': ({ context }) => hasPartner('~', ['delete'], context),
  '`': ({ context }) => hasPartner('`', ['code'], context),
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

/** Table cells and headings can't contain blocks. */
function canStartBlock({ lineKind }: WriteContext): boolean {
  return lineKind !== 'cell' && lineKind !== 'heading'
}

/**
 * Escapes a word or symbol with a backslash if it would otherwise be read as Markdown syntax.
 *
 * @param value the text to show
 * @param before Markdown before it, on the same line
 * @param after unescaped text after it
 * @param context where it will be inserted
 */
export function escapeText(value: string, before: string, after: string, context: WriteContext): string {
  if (value === '|' && context.lineKind === 'cell') return '\\|'
  if (!Object.hasOwn(escapeRules, value)) return value
  const isLineStart = before.trim() === '' && canStartBlock(context)
  return escapeRules[value]?.({ before, after, isLineStart, context }) ? `\\${value}` : value
}

/**
 * Finds where existing text needs a backslash when an edit moves it to the start of a line.
 *
 * @param rest the rest of the line, starting with that text
 * @returns index for the backslash; `undefined` if none is needed
 */
export function lineStartEscape(rest: string): number | undefined {
  if (/^(?:#{1,6}(?:\s|$)|[-+*](?:\s|$)|>|={2,}\s*$|-{2,}\s*$)/.test(rest)) return 0
  const number = /^(\d{1,9})[.)](?:\s|$)/.exec(rest)?.[1]
  return number?.length
}
