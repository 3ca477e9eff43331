import type { Code, Heading, Paragraph, RootContent } from 'mdast'
import { dressedCode } from './code-pieces.js'
import { plainText } from './plain-text.js'
import { type Section, sectionAround } from './section.js'
import { withoutEdges } from './white-space.js'

/** Headings that name a kind of thing and say nothing of what a command does. */
const generic =
  /^(?:(?:basic|more|some|other|useful|common|general|quick|sample|simple|advanced)\s+)?(?:examples?|usage|commands?|syntax|synopsis|options?|flags|misc(?:ellaneous)?|overview|introduction|notes?|tips?|reference|cli|linux|mac(?:os)?|osx|windows|ubuntu|debian|see also|aliases|description)$/i

/** Words that introduce an example and say nothing of it. */
const empty =
  /^(?:e\.g\.?|for example|example|or|and|then|alternative(?:ly)?|like this|usage|output|result|syntax|note|so|oder|alternativ|zum beispiel|z\.\s?b|o|ou|por ejemplo|par exemple|или|например|或者?|例如|比如|如下|または|例えば|또는|예|예시)$/i

/**
 * The words that say what a block does: a label or the sentence right above, the heading right above, or the
 * paragraph right below where the author writes it so.
 *
 *     **List containers**     Alternative:     ## Listing images     ```
 *     ```                     ```              ```                   ```
 *                                                                    Lists the containers.
 */
export function introduction(siblings: readonly RootContent[], index: number): string | undefined {
  if (describesBelow(sectionAround(siblings, index), siblings)) return below(siblings, index)
  const previous = siblings[index - 1]
  if (previous?.type === 'paragraph') {
    const text = plainText(previous)
    // `Or:` says that the block does what the one above does.
    if (empty.test(withoutEdges(text))) return introductionOfBlockAbove(siblings, index - 1)
    return introducing(text, isLabel(previous)) ?? ofOnlyBlock(siblings, index)
  }
  if (previous?.type !== 'heading') return ofOnlyBlock(siblings, index)
  const title = titleWords(previous)
  if (title === '' || generic.test(title) || isIn(title, siblings[index]))
    return below(siblings, index) ?? sectionWords(siblings, index - 1)
  // One word is a topic; a short sentence about it says more.
  const words = isPhrase(title) ? undefined : below(siblings, index)
  return words !== undefined && words.length <= 100 ? words : title
}

/** Several words; scripts without spaces have them in four characters. */
function isPhrase(title: string): boolean {
  return /\s|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{4}/u.test(title)
}

function introductionOfBlockAbove(siblings: readonly RootContent[], index: number): string | undefined {
  let from = index - 1
  while (from >= 0 && siblings[from]?.type !== 'code' && siblings[from]?.type !== 'heading') from -= 1
  const above = siblings[from]
  if (above?.type === 'heading') return headingWords(above)
  if (above?.type !== 'code') return undefined
  // A block may be the last of many that each do what the one above does.
  if (!introductions.has(above)) introductions.set(above, introduction(siblings, from))
  return introductions.get(above)
}

const introductions = new WeakMap<Code, string | undefined>()

/** A section with one block, and other things before it, is about what the block does. */
function ofOnlyBlock(siblings: readonly RootContent[], index: number): string | undefined {
  const { from, blocks } = sectionAround(siblings, index)
  const heading = siblings[from - 1]
  return blocks.length === 1 && siblings[index]?.type === 'code' && heading?.type === 'heading'
    ? headingWords(heading)
    : undefined
}

function headingWords(heading: Heading): string | undefined {
  const title = titleWords(heading)
  return title === '' || generic.test(title) || !isPhrase(title) ? undefined : title
}

/** The words of a heading, without code that they explain: `` `create` - Create an app ``. */
function titleWords(heading: Heading): string {
  const [first, ...rest] = heading.children
  const words = first && dressedCode(first) ? /^\s*[-–—:：]\s*(\S.*)$/.exec(plainText(rest))?.[1] : undefined
  return withoutEdges(words ?? plainText(heading))
}

/** The first paragraph of the section that a heading begins, its subsections included. */
export function sectionWords(siblings: readonly RootContent[], at: number): string | undefined {
  const heading = siblings[at]
  if (heading?.type !== 'heading') return undefined
  for (const block of siblings.slice(at + 1)) {
    if (block.type === 'heading' && block.depth <= heading.depth) return undefined
    if (block.type === 'paragraph' && isWords(block)) return plainText(block)
  }
  return undefined
}

/** `docker run` over a block that begins with `docker run` says nothing new. */
function isIn(title: string, block: RootContent | undefined): boolean {
  return block?.type === 'code' && block.value.toLowerCase().includes(title.toLowerCase())
}

const known = new WeakMap<Section, boolean>()

/** Whether words stand below each block of a section, and none above the first. */
function describesBelow(section: Section, siblings: readonly RootContent[]): boolean {
  const { from, blocks } = section
  const answer =
    known.get(section) ??
    (blocks[0] === from && blocks.length > 1 && blocks.every((at) => below(siblings, at) !== undefined))
  known.set(section, answer)
  return answer
}

function below(siblings: readonly RootContent[], index: number): string | undefined {
  const next = siblings[index + 1]
  if (next?.type !== 'paragraph' || !isWords(next)) return undefined
  return plainText(next)
}

/** A paragraph that is a sentence, and introduces nothing itself. */
function isWords(paragraph: Paragraph): boolean {
  const text = plainText(paragraph)
  return (
    text !== '' &&
    !/[:：]$/.test(text) &&
    !isLabel(paragraph) &&
    !/^\{:.*\}$/.test(text) &&
    paragraph.children[0]?.type !== 'image'
  )
}

/** A paragraph that is bold as a whole. */
function isLabel(paragraph: Paragraph): boolean {
  return paragraph.children.length === 1 && paragraph.children[0]?.type === 'strong'
}

/** The words by which a sentence hands over to the code below it: `…, run`, `…, you can use the following command`. */
const handingOver =
  /(?:[,;]\s+(?:(?:you|we|one|I)\s+(?:can|could|may|must|should|need to|have to|will)\s+)?|\s+(?:you|we|one)\s+(?:can|could|may|should)\s+)(?:(?:just|simply|then|please|also)\s+){0,2}(?:use|run|type|enter|execute|try|issue)(?:\s+(?:this|these|the following|following))?(?:\s+(?:command|line)s?)?(?:\s+(?:instead|below|here|as follows|like (?:this|so)))?$/i
const ordering =
  /^(?:(?:you|we) can\s+)?(?:use|run|type|enter|execute|try|issue)\s+(?:this|these|the following|the|following)\s+(?:command|line)s?\s+(?:in order\s+)?to\s+/i

/** What is left says what the code does: of `To see the logs, run` and `Run this command to see the logs`. */
function withoutLeadIn(sentence: string): string {
  const words = sentence.replace(handingOver, '').replace(ordering, '')
  return /\s/.test(words) ? words : sentence
}

/** The last sentence, if it ends in a colon; or a paragraph that is one short sentence. */
function introducing(text: string, label: boolean): string | undefined {
  const sentences = text.split(/(?<=[.!?。！？])\s+(?=\p{Lu}|\p{Lo})/u)
  const sentence = sentences.at(-1) ?? text
  const isShort = sentences.length === 1 && sentence.length <= 160
  if (/^\{:.*\}$/.test(text) || (!label && !isShort && !/[:：]$/.test(text))) return undefined
  const words = withoutLeadIn(withoutEdges(sentence))
  return words === '' || empty.test(words) ? undefined : words
}
