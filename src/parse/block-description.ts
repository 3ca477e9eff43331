import type { Blockquote, Code, Heading, List, Paragraph, RootContent } from 'mdast'
import type { Command } from '../tree/index.js'
import { unwrapInlineCode } from './code-pieces.js'
import { isBareCondition, isPicture, isReference, isRemark } from './empty-introduction.js'
import { repeatsCode } from './heading-label.js'
import { announcesCommands, isGenericTitle } from './heading-words.js'
import { introducingSentence, isLeadIn } from './introducing-sentence.js'
import { areUnambiguousKeys, readKeys } from './keys.js'
import { plainText } from './plain-text.js'
import { type SectionRange, sectionAt } from './section-range.js'
import { trimPunctuation } from './whitespace.js'

/**
 * Finds the description of a block: the label or sentence right above it, the heading right above it, or the paragraph right
 * below it if the author describes blocks there.
 *
 *     **List containers**     Alternative:     ## Listing images     ```
 *     ```                     ```              ```                   ```
 *                                                                    Lists the containers.
 */
export function blockDescription(siblings: readonly RootContent[], index: number): string | undefined {
  if (describesBelow(sectionAt(siblings, index), siblings)) return descriptionBelow(siblings, index)
  const previous = introductionOf(siblings, index - 1)
  if (previous?.type === 'paragraph' && isPicture(previous)) return headingOfOnlyBlock(siblings, index)
  if (previous?.type === 'paragraph') {
    const text = plainText(previous)
    if (beginsLike(previous, siblings[index]) && !/[:：]$/.test(text)) return undefined
    // `Or:` means that the block does the same as the one above.
    if (isLeadIn(trimPunctuation(text))) return descriptionOfBlockAbove(siblings, index - 1)
    const sentence = isReference(previous) ? undefined : introducingSentence(text, isLabel(previous))
    if (sentence !== undefined && !isRemark(sentence)) return sentence
    return headingOfOnlyBlock(siblings, index) ?? sentence
  }
  const itemText = previous?.type === 'list' ? introducingItem(previous) : undefined
  if (itemText !== undefined) return itemText
  if (previous?.type !== 'heading') return headingOfOnlyBlock(siblings, index)
  const title = titleWithoutCode(previous)
  if (title === '' || isGenericTitle(title) || isRepeatedIn(title, siblings[index]))
    return descriptionBelow(siblings, index) ?? sectionDescription(siblings, index - 1)
  // A title of one word is a topic; a short sentence below it is more specific.
  const sentence = hasSeveralWords(title) ? undefined : descriptionBelow(siblings, index)
  return sentence !== undefined && sentence.length <= 100 ? sentence : title
}

/** Whether two paragraphs begin with code, or with bold text: then they are two entries, and neither introduces the other. */
function beginsLike({ children: [first] }: Paragraph, block: RootContent | undefined): boolean {
  const [other] = block?.type === 'paragraph' ? block.children : []
  if (!first || !other) return false
  const isBold = first.type === 'strong' && other.type === 'strong'
  return isBold || (unwrapInlineCode(first) !== undefined && unwrapInlineCode(other) !== undefined)
}

/** Returns the text of the item that introduces the block below its list: the only one, or one that ends in a colon. */
function introducingItem(list: List): string | undefined {
  const [only, ...others] = list.children.at(-1)?.children ?? []
  if (only?.type !== 'paragraph' || others.length > 0 || hasCode(only)) return undefined
  const text = plainText(only)
  return list.children.length === 1 || /[:：]$/.test(text) ? introducingSentence(text, false) : undefined
}

function hasCode({ children }: Paragraph): boolean {
  return children.some((node) => unwrapInlineCode(node) !== undefined)
}

/** Returns the block above; for a quote of one paragraph, that paragraph. A quote right below a heading only comments on it. */
function introductionOf(siblings: readonly RootContent[], at: number): RootContent | undefined {
  const block = siblings[at]
  if (siblings[at - 1]?.type === 'heading') return block
  return block?.type === 'blockquote' ? (quotedParagraph(block) ?? block) : block
}

/**
 * Adds the description of a block to its commands without one of their own. All of them have the same one, because together
 * they do what it says.
 */
export function describeCommands(
  commands: readonly Command[],
  description: string | undefined,
  siblings: readonly RootContent[],
  index: number,
): void {
  if (description === undefined || (commands.length > 1 && isTopic(description, siblings, index))) return
  for (const command of commands) command.description ??= description
}

/**
 * Whether the description of a block is a heading that only names a topic: it says too little about each of several commands.
 *
 *     ## Firewall     ## Useful commands
 */
function isTopic(description: string, siblings: readonly RootContent[], index: number): boolean {
  const heading = siblings[index - 1]
  if (heading?.type !== 'heading' || description !== titleWithoutCode(heading)) return false
  const isTask = description.split(/\s+/).length > maxTopicLength
  return !hasSeveralWords(description) || (announcesCommands(description) && !isTask)
}

/** In words. A longer title such as "Create a folder in the terminal" says what to do. */
const maxTopicLength = 4

/** Whether a title has several words, or four characters in a script without spaces. */
export function hasSeveralWords(title: string): boolean {
  return /\s|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{4}/u.test(title)
}

function descriptionOfBlockAbove(siblings: readonly RootContent[], index: number): string | undefined {
  let from = index - 1
  while (from >= 0 && siblings[from]?.type !== 'code' && siblings[from]?.type !== 'heading') from -= 1
  const above = siblings[from]
  if (above?.type === 'heading') return headingDescription(above)
  if (above?.type !== 'code') return undefined
  // Cached, because in a long series of `Or:` blocks each one looks up the block above.
  if (!descriptionCache.has(above)) descriptionCache.set(above, blockDescription(siblings, from))
  return descriptionCache.get(above)
}

const descriptionCache = new WeakMap<Code, string | undefined>()

/** Returns the heading of a section that has no other code block. */
function headingOfOnlyBlock(siblings: readonly RootContent[], index: number): string | undefined {
  const { from, codeBlocks: blocks } = sectionAt(siblings, index)
  const heading = siblings[from - 1]
  const block = siblings[index]
  if (blocks.length !== 1 || block?.type !== 'code' || heading?.type !== 'heading') return undefined
  return isRepeatedIn(titleWithoutCode(heading), block)
    ? sectionDescription(siblings, from - 1)
    : headingDescription(heading)
}

/** Returns the heading right above a block, unless it only names a kind of content. */
export function titleAbove(siblings: readonly RootContent[], index: number): string | undefined {
  const above = siblings[index - 1]
  return above?.type === 'heading' ? headingDescription(above) : undefined
}

function headingDescription(heading: Heading): string | undefined {
  const title = titleWithoutCode(heading)
  return title === '' || isGenericTitle(title) || !hasSeveralWords(title) ? undefined : title
}

/** Returns the text of a heading, without its number and without code that it describes: `` `create` - Create an app ``. */
function titleWithoutCode(heading: Heading): string {
  const [first, ...rest] = heading.children
  const words =
    first && unwrapInlineCode(first) ? /^\s*[-–—:：]\s*(\S.*)$/.exec(plainText(rest))?.[1] : undefined
  return trimPunctuation(words ?? plainText(heading).replace(/^\d{1,2}[.)]\s+/, ''))
}

/** Returns the first sentence of a heading's section, including subsections. */
export function sectionDescription(siblings: readonly RootContent[], at: number): string | undefined {
  const heading = siblings[at]
  if (heading?.type !== 'heading') return undefined
  for (const block of siblings.slice(at + 1)) {
    if (block.type === 'heading' && block.depth <= heading.depth) return undefined
    const paragraph = block.type === 'blockquote' ? quotedParagraph(block) : block
    if (paragraph?.type === 'paragraph' && isSentence(paragraph)) return plainText(paragraph)
  }
  return undefined
}

/** Returns the only paragraph of a quote that isn't a callout. */
function quotedParagraph({ children, data }: Blockquote): Paragraph | undefined {
  const [only, ...others] = children
  if (only?.type !== 'paragraph' || others.length > 0 || data?.isAdmonition) return undefined
  return /^\[!/.test(plainText(only)) ? undefined : only
}

/** Whether a title repeats the block: `docker run` above `docker run alpine`. */
function isRepeatedIn(title: string, block: RootContent | undefined): boolean {
  return block?.type === 'code' && repeatsCode(title, block.value)
}

const describesBelowCache = new WeakMap<SectionRange, boolean>()

/** Whether each block of a section has a description below it, and the first has none above it. */
function describesBelow(section: SectionRange, siblings: readonly RootContent[]): boolean {
  const { from, codeBlocks: blocks } = section
  const answer =
    describesBelowCache.get(section) ??
    (blocks[0] === from &&
      blocks.length > 1 &&
      blocks.every((at) => descriptionBelow(siblings, at) !== undefined))
  describesBelowCache.set(section, answer)
  return answer
}

function descriptionBelow(siblings: readonly RootContent[], index: number): string | undefined {
  const next = siblings[index + 1]
  if (next?.type !== 'paragraph' || !isSentence(next)) return undefined
  return plainText(next)
}

/** Whether a paragraph is a sentence that doesn't introduce something else. */
function isSentence(paragraph: Paragraph): boolean {
  const text = plainText(paragraph)
  return (
    text !== '' &&
    !/[:：]$/.test(text) &&
    !isLabel(paragraph) &&
    !isReference(paragraph) &&
    !beginsWithKeys(text) &&
    !isBareCondition(text) &&
    !/^\{:.*\}$/.test(text) &&
    paragraph.children[0]?.type !== 'image'
  )
}

/** `Ctrl + L clears the screen`: a shortcut, which describes nothing else. */
function beginsWithKeys(text: string): boolean {
  const [keys = ''] = /^[^\s+]+(?:\s?\+\s?[^\s+]+)+/.exec(text) ?? []
  const chords = readKeys(keys)
  return chords !== undefined && areUnambiguousKeys(chords)
}

/** Whether a paragraph is entirely bold. */
function isLabel(paragraph: Paragraph): boolean {
  return paragraph.children.length === 1 && paragraph.children[0]?.type === 'strong'
}
