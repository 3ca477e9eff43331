import { diffArrays } from 'diff'
import { distance } from 'fastest-levenshtein'
import type { BlockChange } from './block-change.js'
import type { FieldBlock } from './field-blocks.js'
import { tokenizeBlock } from './tokenize.js'

/** Less similar blocks are not versions of each other. */
const minSimilarity = 0.3
/** More blocks than this are paired in order, because comparing all pairs takes too long. */
const maxBlocks = 30
/** Texts up to this length are compared by characters, because a typo changes most of their words. */
const maxShortTextLength = 40

/**
 * Pairs new blocks with the old blocks they replace: in order if their numbers are equal, otherwise by similarity.
 *
 * @param before blocks that were removed or changed
 * @param after the blocks in their place
 * @param previous the delivered block before them
 */
export function pairBlocks(
  before: readonly FieldBlock[],
  after: readonly FieldBlock[],
  previous: FieldBlock | undefined,
): BlockChange[] {
  const isSplit = before.length === 1 && after.length > 1 && isSplitOf(before[0], after)
  const versions = isSplit ? [joinBlocks(after)] : [...after]
  const partners = matchBlocks(before, versions)
  const changes: BlockChange[] = []
  let [last, next] = [previous, 0]
  const insertUpTo = (end: number) => {
    for (; next < end; next += 1) changes.push(changeOf(undefined, versions[next], last))
  }
  before.forEach((block, index) => {
    const partner = partners[index]
    if (partner !== undefined) insertUpTo(partner)
    changes.push(changeOf(block, partner === undefined ? undefined : versions[partner], last))
    if (partner !== undefined) next = partner + 1
    last = block
  })
  insertUpTo(versions.length)
  return changes
}

function changeOf(
  before: FieldBlock | undefined,
  after: FieldBlock | undefined,
  previous: FieldBlock | undefined,
): BlockChange {
  const isCode = (before ?? after)?.type === 'code' && (after ?? before)?.type === 'code'
  return {
    before: before?.markdown ?? '',
    after: after?.markdown ?? '',
    ...(before === undefined && previous ? { previous: previous.markdown } : {}),
    ...(isCode ? { isCode: true as const } : {}),
  }
}

/** Whether a paragraph was split into several blocks, e.g. by a line break. */
function isSplitOf(before: FieldBlock | undefined, after: readonly FieldBlock[]): boolean {
  if (!before || before.type === 'code' || after.some(({ type }) => type === 'code')) return false
  const whole = similarity(before, joinBlocks(after))
  return whole > 0.8 && after.every((block) => similarity(before, block) < whole)
}

function joinBlocks(blocks: readonly FieldBlock[]): FieldBlock {
  const isLoose = blocks.some(({ type }) => type === 'line')
  return {
    type: blocks[0]?.type ?? 'line',
    markdown: blocks.map(({ markdown }) => markdown).join(isLoose ? '\n' : '\n\n'),
  }
}

/** Returns, for each old block, the index of its new version: the order-preserving pairing with the highest similarity. */
function matchBlocks(before: readonly FieldBlock[], after: readonly FieldBlock[]): (number | undefined)[] {
  if (before.length === after.length || before.length > maxBlocks || after.length > maxBlocks)
    return before.map((_, index) => (index < after.length ? index : undefined))
  // best[i][j]: the highest total similarity of the blocks from i and j on.
  const scores = before.map((one) => after.map((other) => similarity(one, other)))
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  const bestAt = (i: number, j: number) => best[i]?.[j] ?? 0
  const pairAt = (i: number, j: number) => {
    const score = scores[i]?.[j] ?? 0
    return score < minSimilarity ? 0 : score + bestAt(i + 1, j + 1)
  }
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      best[i]?.splice(j, 1, Math.max(bestAt(i + 1, j), bestAt(i, j + 1), pairAt(i, j)))
  const partners: (number | undefined)[] = []
  for (let [i, j] = [0, 0]; i < before.length; ) {
    const value = bestAt(i, j)
    if (j < after.length && value > 0 && value === pairAt(i, j)) partners[i++] = j++
    else if (j < after.length && value > 0 && value === bestAt(i, j + 1)) j += 1
    else partners[i++] = undefined
  }
  return fillUnmatched(partners, after.length)
}

/** Pairs the remaining blocks by position. */
function fillUnmatched(partners: readonly (number | undefined)[], count: number): (number | undefined)[] {
  let next = 0
  return partners.map((partner, index) => {
    const limit = partners.slice(index).find((other) => other !== undefined) ?? count
    const filled = partner ?? (next < limit ? next : undefined)
    if (filled !== undefined) next = filled + 1
    return filled
  })
}

/** @returns similarity from 0 to 1: by characters for short texts, otherwise by words */
function similarity(one: FieldBlock, other: FieldBlock): number {
  const length = Math.max(one.markdown.length, other.markdown.length)
  if (length <= maxShortTextLength)
    return length === 0 ? 0 : 1 - distance(one.markdown, other.markdown) / length
  const [left, right] = [wordsOf(one), wordsOf(other)]
  const shared = diffArrays(left, right)
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0)
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length)
}

function wordsOf({ markdown }: FieldBlock): string[] {
  return tokenizeBlock(markdown, true).flatMap(({ kind, value }) => (kind === 'word' ? [value] : []))
}
