import { diffArrays } from 'diff'
import type { Edit } from '../../check/index.js'
import { lineStartEscape } from './escape-text.js'
import type { TokenMatch } from './find-tokens.js'
import type { SourceSearch } from './source-search.js'
import { styleNear } from './style-near.js'
import { isSameToken, type Token } from './token.js'
import { defaultStyle, type MarkdownStyle } from './write-context.js'
import { writeContextAt } from './write-context-at.js'
import { writeTokens } from './write-tokens.js'

/** Which part of a text is rewritten: only the changes, everything from the first to the last change, or all of it. */
export type Extent = 'changes' | 'middle' | 'whole'

/** Tokens `from`–`to` of the old text become tokens `newFrom`–`newTo` of the new one. */
interface Hunk {
  from: number
  to: number
  newFrom: number
  newTo: number
}

/** The old and new text, and an occurrence of the old one in the source. */
export interface Replacement {
  search: SourceSearch
  before: readonly Token[]
  after: readonly Token[]
  match: TokenMatch
}

/**
 * Creates the edits that replace one occurrence of a text.
 *
 * @returns edits that don't overlap
 */
export function replacementEdits(replacement: Replacement, extent: Extent): Edit[] {
  const { search, before, after, match } = replacement
  const hunks = hunksOf(before, after, extent)
  const nearbyStyle = styleNear(search.source, search.tokens, match.first, match.last)
  // When the whole text is rewritten, use Anki's numbered gaps.
  const style = extent === 'whole' ? { ...nearbyStyle, gap: '' } : nearbyStyle
  return hunks.map((hunk) => editOf(hunk, replacement, adaptStyle(style, after)))
}

/** Replaces `_` by `*` if emphasis starts or ends within a word, where Markdown doesn't support `_`. */
function adaptStyle(style: MarkdownStyle, after: readonly Token[]): MarkdownStyle {
  const isInWord = after.some(({ kind, value, side }, index) => {
    const neighbor = after[side === 'open' ? index - 1 : index + 1]
    return (
      kind === 'mark' &&
      value === 'emphasis' &&
      neighbor?.kind === 'word' &&
      /[\p{L}\p{N}]$/u.test(neighbor.value)
    )
  })
  return isInWord && style.emphasis === '_' ? { ...style, emphasis: defaultStyle.emphasis } : style
}

function hunksOf(before: readonly Token[], after: readonly Token[], extent: Extent): Hunk[] {
  if (extent === 'whole') return [{ from: 0, to: before.length, newFrom: 0, newTo: after.length }]
  const hunks: Hunk[] = []
  let [from, newFrom] = [0, 0]
  for (const { added, removed, count } of diffArrays([...before], [...after], { comparator: isSameToken })) {
    const last = hunks.at(-1)
    const isContinuation = last?.to === from && last.newTo === newFrom
    const hunk = isContinuation ? last : { from, to: from, newFrom, newTo: newFrom }
    if (!added) from += count
    if (!removed) newFrom += count
    if (!added && !removed) continue
    hunk.to = from
    hunk.newTo = newFrom
    if (!isContinuation) hunks.push(hunk)
  }
  const [first, last] = [hunks[0], hunks.at(-1)]
  if (extent === 'changes' || !first || !last) return hunks
  return [{ from: first.from, to: last.to, newFrom: first.newFrom, newTo: last.newTo }]
}

function editOf(hunk: Hunk, { search, after, match }: Replacement, style: MarkdownStyle): Edit {
  const { source, tokens } = search
  const range = sourceRange(hunk, match, tokens)
  const start = range.from < range.to ? (tokens[range.from]?.start ?? 0) : range.offset
  const end = range.from < range.to ? (tokens[range.to - 1]?.end ?? start) : start
  const context = writeContextAt(search, start, end, isRawAfter(tokens[range.from - 1]), style, after)
  const written = writeTokens(after.slice(hunk.newFrom, hunk.newTo), context)
  const lineStart = written.includes('\n') ? written.replace(/^.*\n/s, '') : context.before + written
  const isLineStart = /^[\s>]*$/.test(lineStart)
  const hasBlocks = !context.isRaw && !/^(?:cell|heading|html)$/.test(context.lineKind)
  const at = isLineStart && hasBlocks ? lineStartEscape(context.after) : undefined
  if (at === undefined) return { start, actual: source.slice(start, end), expected: written }
  const beforeBackslash = source.slice(end, end + at)
  return { start, actual: source.slice(start, end + at), expected: `${written}${beforeBackslash}\\` }
}

/** @returns whether text after the token is in code or in a gap */
function isRawAfter(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (token.kind === 'gap') return token.side === 'open' || token.isRaw
  return token.isRaw || (token.kind === 'mark' && token.value === 'code' && token.side === 'open')
}

interface SourceRange {
  /** Index of the first token. */
  from: number
  /** Index after the last token; equal to `from` if the range is empty. */
  to: number
  /** Where to insert if the range is empty. */
  offset: number
}

function sourceRange(hunk: Hunk, match: TokenMatch, tokens: readonly Token[]): SourceRange {
  const own = match.indexes.slice(hunk.from, hunk.to).filter((index) => index !== undefined)
  const [first, last] = [own[0], own.at(-1)]
  if (first !== undefined && last !== undefined) return balanceRange(first, last + 1, match, tokens)
  const previous = match.indexes.slice(0, hunk.from).findLast((index) => index !== undefined)
  if (previous === undefined)
    return { from: match.first, to: match.first, offset: tokens[match.first]?.start ?? 0 }
  const from = afterClosingMarks(previous + 1, match, tokens)
  return { from, to: from, offset: tokens[from - 1]?.end ?? 0 }
}

/** Moves an insertion point past closing marks of formatting that the card doesn't show and that opens in the match. */
function afterClosingMarks(index: number, match: TokenMatch, tokens: readonly Token[]): number {
  let at = index
  for (;;) {
    const token = tokens[at]
    const isEnd =
      token?.kind === 'mark' || token?.kind === 'link' || token?.kind === 'tag' || token?.kind === 'gap'
    if (!isEnd || match.indexes.includes(at) || countOpen(token, match.first, at, tokens) <= 0) return at
    at += 1
  }
}

/** @returns how many marks of the same kind are open at `to`, counting only those from `from` on */
function countOpen(mark: Token, from: number, to: number, tokens: readonly Token[]): number {
  let open = 0
  for (const { kind, value, side } of tokens.slice(from, to)) {
    if (kind !== mark.kind || (kind !== 'tag' && value !== mark.value)) continue
    open += side === 'open' ? 1 : -1
  }
  return open
}

/** Widens a range that contains only one side of some formatting, so that it contains both. */
function balanceRange(from: number, to: number, match: TokenMatch, tokens: readonly Token[]): SourceRange {
  let [first, last] = [from, to]
  const matched = new Set(match.indexes)
  for (let index = from; index < to; index += 1) {
    const token = tokens[index]
    if (token?.kind !== 'mark' || matched.has(index)) continue
    if (countOpen(token, first, last, tokens) === 0) continue
    const [before, after] = [tokens[first - 1], tokens[last]]
    if (before?.kind === 'mark' && before.value === token.value && before.side === 'open') first -= 1
    else if (after?.kind === 'mark' && after.value === token.value && after.side === 'close') last += 1
  }
  return { from: first, to: last, offset: 0 }
}
