import type { VFileMessage } from 'vfile-message'
import { partitionPoint } from '../ranges/index.js'
import type { Edit } from './rule.js'

/**
 * Applies the edits of messages to a text.
 *
 * A message's edits are skipped if `actual` isn't found at their offset, or if they overlap each other or edits of an earlier message.
 *
 * @param text the text that the messages are about, including its byte order mark
 * @returns the changed text, and the messages whose edits were applied
 */
export function applyFixes(
  text: string,
  messages: readonly VFileMessage[],
): { text: string; fixed: VFileMessage[] } {
  const fixed: VFileMessage[] = []
  /** In the order of the text, without overlaps. */
  const appliedEdits: Edit[] = []
  const indexAfter = (edit: Edit) => partitionPoint(appliedEdits, (applied) => endOf(applied) <= edit.start)
  for (const message of messages) {
    const edits = message.edits ?? []
    const sorted = [...edits].sort((one, other) => one.start - other.start)
    const isApplicable = sorted.every(
      (edit, index) =>
        text.startsWith(edit.actual, edit.start) &&
        endOf(edit) <= (sorted[index + 1]?.start ?? Infinity) &&
        endOf(edit) <= (appliedEdits[indexAfter(edit)]?.start ?? Infinity),
    )
    if (edits.length === 0 || !isApplicable) continue
    fixed.push(message)
    for (const edit of edits) appliedEdits.splice(indexAfter(edit), 0, edit)
  }
  let result = ''
  let offset = 0
  for (const edit of appliedEdits) {
    result += text.slice(offset, edit.start) + edit.expected
    offset = endOf(edit)
  }
  return { text: result + text.slice(offset), fixed }
}

function endOf({ start, actual }: Edit): number {
  return start + actual.length
}
