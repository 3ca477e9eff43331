import { diffArrays } from 'diff'
import type { Edit } from '../../check/index.js'
import { lineStartEscape } from './escape-text.js'
import type { TokenMatch } from './find-tokens.js'
import type { SourceSearch } from './source-search.js'
import { spellingNear } from './spelling-near.js'
import { isSameToken, type Token } from './token.js'
import { writeTokens } from './write-tokens.js'
import { defaultSpelling, type Spelling } from './writing.js'
import { writingAt } from './writing-at.js'

/** Which part of a text is written anew: only the words that change, all from the first to the last of them, or all of it. */
export type Extent = 'changes' | 'middle' | 'whole'

/** Tokens `from`–`to` of the old text become tokens `newFrom`–`newTo` of the new one. */
interface Hunk {
  from: number
  to: number
  newFrom: number
  newTo: number
}

/** An old text, the new one, and where the source has the old one. */
export interface Replacement {
  search: SourceSearch
  before: readonly Token[]
  after: readonly Token[]
  match: TokenMatch
}

/**
 * Makes the edits that turn one occurrence of a text into another text.
 *
 * @param replacement the texts, and the occurrence
 * @param extent which part of it is written anew
 * @returns edits of the source that don't overlap
 */
export function replacementEdits(replacement: Replacement, extent: Extent): Edit[] {
  const { search, before, after, match } = replacement
  const hunks = hunksOf(before, after, extent)
  const near = spellingNear(search.source, search.tokens, match.first, match.last)
  // A text that is written as a whole numbers its gaps as Anki does.
  const spelling = extent === 'whole' ? { ...near, gap: '' } : near
  return hunks.map((hunk) => editOf(hunk, replacement, adapt(spelling, after)))
}

/** `_` is no emphasis within a word. */
function adapt(spelling: Spelling, after: readonly Token[]): Spelling {
  const isInWord = after.some(({ kind, value, side }, index) => {
    const neighbor = after[side === 'open' ? index - 1 : index + 1]
    return (
      kind === 'mark' &&
      value === 'emphasis' &&
      neighbor?.kind === 'word' &&
      /[\p{L}\p{N}]$/u.test(neighbor.value)
    )
  })
  return isInWord && spelling.emphasis === '_'
    ? { ...spelling, emphasis: defaultSpelling.emphasis }
    : spelling
}

function hunksOf(before: readonly Token[], after: readonly Token[], extent: Extent): Hunk[] {
  if (extent === 'whole') return [{ from: 0, to: before.length, newFrom: 0, newTo: after.length }]
  const hunks: Hunk[] = []
  let [from, newFrom] = [0, 0]
  for (const { added, removed, count } of diffArrays([...before], [...after], { comparator: isSameToken })) {
    const last = hunks.at(-1)
    const goesOn = last?.to === from && last.newTo === newFrom
    const hunk = goesOn ? last : { from, to: from, newFrom, newTo: newFrom }
    if (!added) from += count
    if (!removed) newFrom += count
    if (!added && !removed) continue
    hunk.to = from
    hunk.newTo = newFrom
    if (!goesOn) hunks.push(hunk)
  }
  const [first, last] = [hunks[0], hunks.at(-1)]
  if (extent === 'changes' || !first || !last) return hunks
  return [{ from: first.from, to: last.to, newFrom: first.newFrom, newTo: last.newTo }]
}

function editOf(hunk: Hunk, { search, after, match }: Replacement, spelling: Spelling): Edit {
  const { source, tokens } = search
  const range = sourceRange(hunk, match, tokens)
  const start = range.from < range.to ? (tokens[range.from]?.start ?? 0) : range.offset
  const end = range.from < range.to ? (tokens[range.to - 1]?.end ?? start) : start
  const writing = writingAt(search, start, end, isRawAfter(tokens[range.from - 1]), spelling, after)
  const written = writeTokens(after.slice(hunk.newFrom, hunk.newTo), writing)
  const lineStart = written.includes('\n') ? written.replace(/^.*\n/s, '') : writing.before + written
  const isLineStart = /^[\s>]*$/.test(lineStart)
  const hasBlocks = !writing.isRaw && !/^(?:cell|heading|html)$/.test(writing.place)
  const at = isLineStart && hasBlocks ? lineStartEscape(writing.after) : undefined
  if (at === undefined) return { start, actual: source.slice(start, end), expected: written }
  const kept = source.slice(end, end + at)
  return { start, actual: source.slice(start, end + at), expected: `${written}${kept}\\` }
}

/** @returns whether a text after the token is in code or in a gap */
function isRawAfter(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (token.kind === 'gap') return token.side === 'open' || token.isRaw
  return token.isRaw || (token.kind === 'mark' && token.value === 'code' && token.side === 'open')
}

interface SourceRange {
  /** Index of the first token. */
  from: number
  /** Index after the last token; equal to `from` if there is none. */
  to: number
  /** Where to insert if there is none. */
  offset: number
}

function sourceRange(hunk: Hunk, match: TokenMatch, tokens: readonly Token[]): SourceRange {
  const own = match.indexes.slice(hunk.from, hunk.to).filter((index) => index !== undefined)
  const [first, last] = [own[0], own.at(-1)]
  if (first !== undefined && last !== undefined) return balance(first, last + 1, match, tokens)
  const previous = match.indexes.slice(0, hunk.from).findLast((index) => index !== undefined)
  if (previous === undefined)
    return { from: match.first, to: match.first, offset: tokens[match.first]?.start ?? 0 }
  const from = outside(previous + 1, match, tokens)
  return { from, to: from, offset: tokens[from - 1]?.end ?? 0 }
}

/** Moves a place after the ends of formatting that the card doesn't show and that starts within the match. */
function outside(index: number, match: TokenMatch, tokens: readonly Token[]): number {
  let at = index
  for (;;) {
    const token = tokens[at]
    const isEnd =
      token?.kind === 'mark' || token?.kind === 'link' || token?.kind === 'tag' || token?.kind === 'gap'
    if (!isEnd || match.indexes.includes(at) || openWithin(token, match.first, at, tokens) <= 0) return at
    at += 1
  }
}

/** @returns how many of a mark's kind are open at a token, of those that start at `from` or later */
function openWithin(mark: Token, from: number, to: number, tokens: readonly Token[]): number {
  let open = 0
  for (const { kind, value, side } of tokens.slice(from, to)) {
    if (kind !== mark.kind || (kind !== 'tag' && value !== mark.value)) continue
    open += side === 'open' ? 1 : -1
  }
  return open
}

/** Widens a range in which formatting starts or ends, so that both its start and its end are in it. */
function balance(from: number, to: number, match: TokenMatch, tokens: readonly Token[]): SourceRange {
  let [first, last] = [from, to]
  const matched = new Set(match.indexes)
  for (let index = from; index < to; index += 1) {
    const token = tokens[index]
    if (token?.kind !== 'mark' || matched.has(index)) continue
    if (openWithin(token, first, last, tokens) === 0) continue
    const [before, after] = [tokens[first - 1], tokens[last]]
    if (before?.kind === 'mark' && before.value === token.value && before.side === 'open') first -= 1
    else if (after?.kind === 'mark' && after.value === token.value && after.side === 'close') last += 1
  }
  return { from: first, to: last, offset: 0 }
}
