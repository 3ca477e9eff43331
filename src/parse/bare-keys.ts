/**
 * Keys alone in a paragraph, described by what is above or below.
 *
 *     ## Clear the screen
 *
 *     Ctrl + L
 */
import type { Paragraph, RootContent } from 'mdast'
import { createNode, type NotesContent } from '../tree/index.js'
import { blockDescription } from './block-description.js'
import { endsWithColon } from './introducing-sentence.js'
import { areUnambiguousKeys, readKeys } from './keys.js'
import { plainText } from './plain-text.js'

/** Reads a paragraph of keys alone, below a heading or a paragraph that ends in a colon. */
export function readBareKeys(
  node: Paragraph,
  siblings: readonly RootContent[],
  index: number,
): NotesContent[] | undefined {
  const text = plainText(node)
  const keys = readKeys(text)
  if (!keys || !isBareKeys(node, keys)) return undefined
  if (siblings[index - 1]?.type !== 'heading' && !endsWithColon(siblings[index - 1])) return undefined
  const next = siblings[index + 1]
  const description = blockDescription(siblings, index)
  // If the next paragraph starts with keys, it is another shortcut, not the description of this one.
  const isNextShortcut = next?.type === 'paragraph' && plainText(next) === description && startsWithKeys(next)
  return description === undefined || isNextShortcut
    ? undefined
    : [createNode('shortcut', node.position, { keys, description })]
}

function startsWithKeys({ children: [first] }: Paragraph): boolean {
  return first?.type === 'html' && /^<kbd\b/i.test(first.value)
}

/** Whether keys are formatted as such, or several are held together: a bold `Home` may be a label. */
function isBareKeys(node: Paragraph, keys: string[][]): boolean {
  const isKbd = node.children.some((child) => child.type === 'html' && /^<kbd\b/i.test(child.value))
  return isKbd ? areUnambiguousKeys(keys) : keys.some((chord) => chord.length > 1)
}
