import type { VFileMessage } from 'vfile-message'
import type { Edit } from './rule.js'

/**
 * Makes the edits of messages in a text; nothing else of it changes.
 *
 * An edit is left out where the text is not what the edit expects, or where an earlier one touches it.
 *
 * @param text the text that the messages are about, with its byte order mark
 */
export function applyFixes(
  text: string,
  messages: readonly VFileMessage[],
): { text: string; fixed: VFileMessage[] } {
  const fixed: VFileMessage[] = []
  const taken: Edit[] = []
  for (const message of messages) {
    const edits = message.edits ?? []
    const isFree = edits.every(
      (edit) =>
        text.startsWith(edit.actual, edit.start) &&
        !taken.some((other) => endOf(other) > edit.start && other.start < endOf(edit)),
    )
    if (edits.length === 0 || !isFree) continue
    fixed.push(message)
    taken.push(...edits)
  }
  taken.sort((left, right) => left.start - right.start)
  let result = ''
  let at = 0
  for (const edit of taken) {
    result += text.slice(at, edit.start) + edit.expected
    at = endOf(edit)
  }
  return { text: result + text.slice(at), fixed }
}

function endOf({ start, actual }: Edit): number {
  return start + actual.length
}
