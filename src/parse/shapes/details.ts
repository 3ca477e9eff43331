/*
 * <details>
 * <summary>What is a pod?</summary>
 *
 * A group of containers.
 *
 * </details>
 */
import type { Element, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import type { RootContent } from 'mdast'
import { EXIT, visit } from 'unist-util-visit'
import { parseHtml } from '../../html/index.js'
import { locales, WordPattern } from '../../locales/index.js'
import { createNode } from '../../tree/index.js'
import { isQuestionText } from '../cards/question-text.js'
import { rawMarkdown } from '../cards/raw-markdown.js'
import { combinedPosition } from '../code-pieces.js'
import { plainText } from '../plain-text.js'
import type { Source } from '../source.js'
import { collapseWhitespace } from '../whitespace.js'
import type { Shape } from './shape.js'

export const details: Shape = {
  name: 'details',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type !== 'html' || !/^\s*<details\b/i.test(node.value)) return undefined
    const root = parseHtml(node.value)
    const summary = root && findElement(root, 'summary')
    const end = endOf(siblings, index, context.source)
    if (!summary || !end) return undefined
    const title = collapseWhitespace(toText(summary))
    const front = questionOf(title, siblings[index - 1], context.source)
    if (front === undefined) return undefined
    const below = siblings.slice(index + 1, end.sibling + 1)
    const back = [textWithout(summary, root), markdownUpTo(end.offset, below, context.source)]
      .filter((text) => text !== '')
      .join('\n\n')
    if (back === '') return undefined
    const position = combinedPosition(siblings.slice(index, end.sibling + 1))
    const card = createNode('card', position, { kind: 'basic', front, back })
    // The answer may contain commands.
    const others = context.readNestedBlocks(below).filter(({ type }) => type !== 'prose')
    return { nodes: [card, ...others], consumed: end.sibling - index + 1 }
  },
}

/** Returns the question that a summary asks, or that is above a summary such as "Answer". */
function questionOf(title: string, above: RootContent | undefined, source: Source): string | undefined {
  if (isQuestionText(title, source.language)) return title.replaceAll('<', '&lt;')
  if (!answerWord.test(title) || (above?.type !== 'paragraph' && above?.type !== 'heading')) return undefined
  return isQuestionText(plainText(above), source.language) ? rawMarkdown(above.children, source) : undefined
}

/** "Answer", "Show the answer"; letters such as `A` may be the name of anything. */
const answerWord = new WordPattern((words) =>
  words(
    locales.flatMap(({ answer }) => answer.filter((word) => word.length > 2 || !/^\p{sc=Latin}/u.test(word))),
  ),
)

/**
 * Returns where a `<details>` ends: the index of the sibling, and the offset of the end tag. A tag such as `</b></details>` right below
 * text is part of a paragraph or list.
 *
 * @returns `undefined` if there is no end tag before the next heading or another `<details>`
 */
function endOf(
  siblings: readonly RootContent[],
  index: number,
  { text }: Source,
): { sibling: number; offset: number } | undefined {
  for (let at = index; at < siblings.length; at += 1) {
    const { type, position } = siblings[at] ?? {}
    const from = position?.start.offset
    if (from === undefined || type === 'heading') return undefined
    const value = text.slice(from, position?.end.offset)
    const tags = [...value.matchAll(/<\/?details\b/gi)].slice(at === index ? 1 : 0)
    const [first] = tags
    if (first) return first[0].startsWith('</') ? { sibling: at, offset: from + first.index } : undefined
  }
  return undefined
}

/** Returns the Markdown of blocks up to an offset, without the tags around it. */
function markdownUpTo(offset: number, blocks: readonly RootContent[], source: Source): string {
  const start = blocks[0]?.position?.start.offset
  if (start === undefined) return ''
  const text = rawMarkdown([{ position: source.position(start, offset) }], source)
  return withoutTagsAtEnd(text.replace(/^(?:\s*<\/?(?:b|br|p|div|strong)\b[^<>]*>)+/i, '')).trim()
}

/** Removes tags such as `</b>` one by one: a pattern for several would be quadratic. */
function withoutTagsAtEnd(text: string): string {
  let end = text.trimEnd().length
  while (text[end - 1] === '>') {
    const from = text.lastIndexOf('<', end - 1)
    if (from === -1 || !/^<\/?(?:b|br|p|div|strong)\b[^<>]*>$/i.test(text.slice(from, end))) break
    end = from
    while (/\s/.test(text[end - 1] ?? '')) end -= 1
  }
  return text.slice(0, end)
}

/** Returns the text of HTML outside of an element. */
function textWithout(element: Element, root: Root): string {
  element.children = []
  return toText(root).trim()
}

function findElement(root: Root, tagName: string): Element | undefined {
  let found: Element | undefined
  visit(root, 'element', (element) => {
    if (element.tagName !== tagName) return undefined
    found = element
    return EXIT
  })
  return found
}
