import { diffArrays } from 'diff'
import type { BlockChange } from './block-change.js'
import type { FieldBlock } from './field-blocks.js'
import { pairBlocks } from './pair-blocks.js'

/**
 * Compares two versions of a field block by block.
 *
 * @param delivered blocks of the field as the build delivered it
 * @param current blocks of the field in Anki
 * @returns the changes, additions and deletions, in reading order
 */
export function changedBlocks(
  delivered: readonly FieldBlock[],
  current: readonly FieldBlock[],
): BlockChange[] {
  const changes: BlockChange[] = []
  let before: FieldBlock[] = []
  let after: FieldBlock[] = []
  let previous: FieldBlock | undefined
  const flush = () => {
    changes.push(...pairBlocks(before, after, previous))
    previous = before.at(-1) ?? previous
    before = []
    after = []
  }
  const parts = diffArrays([...delivered], [...current], { comparator: isSameBlock })
  for (const { added, removed, value } of parts) {
    if (removed) before = before.concat(value)
    else if (added) after = after.concat(value)
    else {
      flush()
      previous = value.at(-1)
    }
  }
  flush()
  return changes
}

function isSameBlock(one: FieldBlock, other: FieldBlock): boolean {
  return one.markdown === other.markdown && (one.type === 'code') === (other.type === 'code')
}
