import { isSameToken, type Token } from './token.js'

/** The changed part of a text, with some context. */
export interface ChangedMiddle {
  before: Token[]
  after: Token[]
}

/**
 * Trims both texts to the part that differs, plus some context.
 *
 * @param before tokens of the old text
 * @param after tokens of the new text
 * @param context number of tokens to keep before and after the difference
 */
export function changedMiddle(
  before: readonly Token[],
  after: readonly Token[],
  context: number,
): ChangedMiddle {
  const shorter = Math.min(before.length, after.length)
  const isSame = (left: Token | undefined, right: Token | undefined) =>
    left !== undefined && right !== undefined && isSameToken(left, right)
  let start = 0
  while (start < shorter && isSame(before[start], after[start])) start += 1
  let end = 0
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1
  const from = Math.max(start - context, 0)
  const trimmed = Math.max(end - context, 0)
  return {
    before: before.slice(from, before.length - trimmed),
    after: after.slice(from, after.length - trimmed),
  }
}
