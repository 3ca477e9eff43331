import type { PhrasingContent, Text } from 'mdast'
import { combinedPosition } from '../code-pieces.js'
import { areUnambiguousKeys, markedKeysAtStart, readKeys } from '../keys.js'
import { plainText } from '../plain-text.js'
import type { LineEntry } from './line-entry.js'
import { descriptionSeparator, extractPage, nonEmpty } from './line-text.js'

/** `**Ctrl+C** ends it`, `<kbd>Ctrl</kbd>+<kbd>C</kbd> ends it`: keys formatted differently from their description. */
export function readKeysFirst(nodes: readonly PhrasingContent[]): LineEntry | undefined {
  const marked = nodes[0]?.type === 'text' ? markedKeysAtStart(nodes[0].value) : undefined
  if (nodes[0]?.type === 'text' && marked !== undefined)
    return readMarkedKeys(nodes[0], marked, nodes.slice(1))
  const isKbd = (node: PhrasingContent, tag: RegExp) => node.type === 'html' && tag.test(node.value)
  const [first] = nodes
  const last = first && isKbd(first, /^<kbd\b/i) ? nodes.findLastIndex((node) => isKbd(node, /^<\/kbd/i)) : 0
  if (!first || (first.type !== 'strong' && last < 1)) return undefined
  const keyNodes = nodes.slice(0, last + 1)
  const value = plainText(keyNodes).replace(/[:：]$/, '')
  const keys = readKeys(value)
  if (!keys || !areUnambiguousKeys(keys)) return undefined
  const { text, page } = extractPage(nodes.slice(last + 1))
  const description = nonEmpty(text.replace(descriptionSeparator, ''))
  return {
    pieces: [{ value, position: combinedPosition(keyNodes) }],
    isCode: true,
    separator: description === undefined ? 'none' : 'mark',
    description,
    page,
  }
}

/** `++ctrl+u++ clears the line` */
function readMarkedKeys(
  start: Text,
  marked: string,
  rest: readonly PhrasingContent[],
): LineEntry | undefined {
  const keys = readKeys(marked)
  if (!keys || !areUnambiguousKeys(keys)) return undefined
  const { text, page } = extractPage([{ ...start, value: start.value.slice(marked.length) }, ...rest])
  const description = nonEmpty(text.replace(descriptionSeparator, ''))
  return {
    pieces: [{ value: marked, position: start.position }],
    isCode: true,
    separator: description === undefined ? 'none' : 'mark',
    description,
    page,
  }
}
