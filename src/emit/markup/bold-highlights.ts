import { findClozeMarks } from '../../parse/index.js'

/** Makes highlights bold, where they aren't gaps: `<b>text</b>` for `==text==`. Asterisks wouldn't work next to letters. */
export function boldHighlights(text: string): string {
  let bold = ''
  let copiedTo = 0
  for (const { from, to, content } of findClozeMarks(text)) {
    if (!text.startsWith('==', from)) continue
    bold += `${text.slice(copiedTo, from)}<b>${content}</b>`
    copiedTo = to
  }
  return bold + text.slice(copiedTo)
}
