import type { PhrasingContent } from 'mdast'
import { hasSeveralWords } from '../block-description.js'
import { isLabelComment } from '../code/label-comment.js'
import { codePieces, type TextPiece, unwrapInlineCode } from '../code-pieces.js'
import { isEnumerator } from '../connecting-words.js'
import { introducingSentence } from '../introducing-sentence.js'
import { areUnambiguousKeys, readKeys } from '../keys.js'
import { plainText } from '../plain-text.js'
import type { LineEntry } from './line-entry.js'

/** `List the containers: `docker ps``. */
export function readCodeLast(allNodes: readonly PhrasingContent[]): LineEntry | undefined {
  const remark = trailingRemark(allNodes)
  const nodes = remark > 0 ? allNodes.slice(0, remark) : allNodes
  let from = nodes.length
  const last = nodes.at(-1)
  // Ignore a full stop after the code.
  if (last?.type === 'text' && /^\s*[.;。]?\s*$/.test(last.value)) from -= 1
  const end = from
  while (from > 0) {
    const node = nodes[from - 1]
    const isBetween =
      node?.type === 'text' && from < end && isEnumerator(node.value) && !/^\s*\n\s*$/.test(node.value)
    if (!node || !(unwrapInlineCode(node) || isBetween)) break
    from -= 1
  }
  const pieces = codePieces(nodes.slice(from, end))
  if (pieces.length === 0 || from === 0) return undefined
  const words = plainText(nodes.slice(0, from))
  const marked = /^(.*\S)\s*(?:[:：→⇒]|=>|->|\s[-–—])$/.exec(words)?.[1]
  // The description may be on one line and the code on the next.
  const description = marked ?? (hasLineBreakBefore(nodes, from) ? words : undefined)
  // `Command: `docker ps``
  const isLabel = marked !== undefined && isLabelComment(marked)
  if (isLabel && end === allNodes.length)
    return { pieces, isCode: true, separator: 'none', description: undefined, page: undefined }
  if (description === undefined || description === '')
    return end === allNodes.length ? readAfterWords(pieces, words) : undefined
  const remarkText = remark > 0 ? ` ${plainText(allNodes.slice(remark))}` : ''
  return {
    pieces,
    isCode: true,
    separator: 'mark',
    description: `${description}${remarkText}`,
    page: undefined,
  }
}

/** `Attach to it `docker attach web``: the words before the code aren't separated from it. */
function readAfterWords(pieces: TextPiece[], words: string): LineEntry | undefined {
  const [first, other] = pieces
  // 锁屏 `cmd + control + q`: where words aren't separated by spaces, a few characters say what the keys do.
  const keys = first && !other ? readKeys(first.value) : undefined
  if (keys && areUnambiguousKeys(keys) && isUnspacedNote(words))
    return { pieces, isCode: true, separator: 'mark', description: words, page: undefined }
  if (other || words === '' || words.length > 80) return undefined
  const description = introducingSentence(words, false)
  return {
    pieces,
    isCode: true,
    isAfterWords: true,
    separator: 'space',
    // A single word such as `Run` says nothing about the code.
    description: description !== undefined && hasSeveralWords(description) ? description : undefined,
    page: undefined,
  }
}

function isUnspacedNote(words: string): boolean {
  return (
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(words) &&
    words.length <= 20 &&
    !/[,，、。按押]/u.test(words)
  )
}

/** Returns the index of the node after the code that begins a remark in parentheses: `(`-f` to force)`; 0 if there is none. */
function trailingRemark(nodes: readonly PhrasingContent[]): number {
  const last = nodes.at(-1)
  if (last?.type !== 'text' || !/[)）]\.?\s*$/.test(last.value)) return 0
  const open = nodes.findLastIndex((node) => node.type === 'text' && /[(（]/.test(node.value))
  const before = nodes[open - 1]
  const text = nodes[open]
  const beginsThere = text?.type === 'text' && /^\s*[(（][^()（）]*[)）]?\.?\s*$/.test(text.value)
  return before && beginsThere && unwrapInlineCode(before) ? open : 0
}

/** Whether there is a line break right before a node. */
function hasLineBreakBefore(nodes: readonly PhrasingContent[], index: number): boolean {
  const before = nodes[index - 1]
  return before?.type === 'break' || (before?.type === 'text' && /\n\s*$/.test(before.value))
}
