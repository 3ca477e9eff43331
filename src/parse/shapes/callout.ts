/*
 * > [!NOTE]
 * > Swarm needs three managers.
 *
 * :::tip
 * Drain a node before it is updated.
 * :::
 *
 * !!! warning "Only once"
 *     Swarm can't be initialized again.
 *
 * TODO: read the reference
 *
 * **Pre-requisites:** three nodes
 *
 * **Remarque :** trois nœuds
 */
import type { Blockquote, Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import type { Position } from 'unist'
import { calloutKindOf } from '../../locales/index.js'
import { type Callout, createNode, type NotesContent, textOf } from '../../tree/index.js'
import { calloutFact } from '../cards/callout-fact.js'
import { combinedPosition } from '../code-pieces.js'
import type { Source } from '../source.js'
import { collapseWhitespace } from '../whitespace.js'
import type { Shape, ShapeContext, ShapeMatch } from './shape.js'

export const callout: Shape = {
  name: 'callout',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type === 'paragraph') {
      const directive = readDirective(siblings, index, context)
      if (directive) return directive
      const labelled = readLabelled(node)
      return labelled ? { nodes: [labelled], consumed: 1 } : undefined
    }
    const alert =
      node?.type === 'blockquote'
        ? (readAdmonition(node, context.source) ?? readAlert(node, context.source))
        : undefined
    if (!alert) return undefined
    const [whole, ...inside] = withContent(alert, context)
    const nodes = [calloutFact(alert, context.source) ?? whole ?? alert, ...inside]
    return { nodes, consumed: 1 }
  },
}

/** Returns the callout with its paragraphs, and the nodes that its blocks contain, such as commands. */
function withContent(alert: Callout, context: ShapeContext): NotesContent[] {
  const paragraphs = alert.children.filter((block) => block.type === 'paragraph')
  const inside = context.readNestedBlocks(alert.children).filter(
    (node) =>
      node.type !== 'prose' &&
      // `[!CAUTION]`, then "Caution: it burns": one of them is enough.
      !(node.type === 'callout' && paragraphs.some((paragraph) => node.children.includes(paragraph))),
  )
  return inside.length === 0 ? [alert] : [{ ...alert, children: paragraphs }, ...inside]
}

/**
 * Reads `:::note Title`, text, `:::`, as in Docusaurus.
 *
 * The `:::` lines are separate paragraphs, or the first and last line of one paragraph.
 */
function readDirective(
  siblings: readonly RootContent[],
  index: number,
  context: ShapeContext,
): ShapeMatch | undefined {
  const opening = siblings[index]
  const head = opening?.type === 'paragraph' ? opening.children[0] : undefined
  if (opening?.type !== 'paragraph' || head?.type !== 'text') return undefined
  const match = /^:{3,}[ \t]*([\p{L}\p{M}-]{1,20})(?:\[([^\]\n]*)\]|[ \t]+([^\n]*))?[ \t]*(?:\n|$)/u.exec(
    head.value,
  )
  const kind = match ? markerKind(match[1] ?? '') : undefined
  if (!match || kind === undefined) return undefined
  const isEnd = (block: RootContent | undefined) =>
    block?.type === 'paragraph' && /(?:^|\n):{3,}\s*$/.test(textOf(block))
  const length = siblings
    .slice(index)
    .findIndex((block, at) => (at > 0 || textOf(block).includes('\n')) && isEnd(block))
  if (length === -1) return undefined
  const blocks = siblings.slice(index, index + length + 1)
  const position = combinedPosition(blocks)
  const children = blocks.flatMap((block): RootContent[] =>
    block.type === 'paragraph' ? withoutFences(block) : [block],
  )
  const title = (match[2] ?? match[3] ?? '').trim()
  const node = createNode('callout', position, { kind, title: title === '' ? undefined : title, children })
  return { nodes: withContent(node, context), consumed: length + 1 }
}

/** Removes the lines that open and close a directive from a paragraph; returns an empty array if no text is left. */
function withoutFences(paragraph: Paragraph): Paragraph[] {
  const children = paragraph.children.flatMap((node): PhrasingContent[] => {
    if (node.type !== 'text') return [node]
    const value = node.value.replace(/^:{3,}[^\n]*(?:\n|$)/, '').replace(/(?:^|\n):{3,}\s*$/, '')
    return value === '' ? [] : [{ ...node, value }]
  })
  return children.length > 0 ? [{ ...paragraph, children }] : []
}

/** Returns the kind that a marker names. An unknown one is a kind of its own. */
function markerKind(label: string): string | undefined {
  return calloutKindOf(label) ?? (/^[\p{L}\p{M}-]{2,20}$/u.test(label) ? label.toLowerCase() : undefined)
}

/** Reads `> [!NOTE] Title`, as in GitHub and Obsidian. */
function readAlert(quote: Blockquote, source: Source): Callout | undefined {
  return readQuote(quote, source, /^\[!([\p{L}\p{M} -]{1,30})\][+-]?[ \t]*(.*)$/u)
}

/** Reads `!!! note "Title"`, as in MkDocs. Other words say where the box is shown: `!!! note inline end`. */
function readAdmonition(quote: Blockquote, source: Source): Callout | undefined {
  return quote.data?.isAdmonition
    ? readQuote(quote, source, /^([\w-]+)[\w \t-]*(?:"(.*)"[ \t]*)?$/)
    : undefined
}

/** @param label matches the first line, with the kind and the title as groups */
function readQuote(quote: Blockquote, source: Source, label: RegExp): Callout | undefined {
  const [first, ...others] = quote.children
  if (first?.type !== 'paragraph' || first.children[0]?.type !== 'text') return undefined
  const { line, rest } = splitFirstLine(first, source)
  const [, name = '', title = ''] = label.exec(line) ?? []
  const kind = name === '' ? undefined : markerKind(name)
  if (kind === undefined) return undefined
  return createNode('callout', quote.position, {
    kind,
    title: title.trim() === '' ? undefined : title.trim(),
    children: rest.length > 0 ? [withChildren(first, rest), ...others] : others,
  })
}

/** Returns the text of the first line, and the nodes of the others. */
function splitFirstLine({ children }: Paragraph, source: Source): { line: string; rest: PhrasingContent[] } {
  const before: PhrasingContent[] = []
  for (const [index, node] of children.entries()) {
    const match = node.type === 'text' ? /^(.*)(?:\r\n?|\n)([\s\S]*)$/.exec(node.value) : undefined
    if (match && node.type === 'text') {
      const [, text = '', value = ''] = match
      const line = value === '' ? [] : [{ ...node, value, position: positionOfRest(node, source) }]
      const rest = [...line, ...children.slice(index + 1)]
      return { line: textOf(before) + text, rest }
    }
    before.push(node)
  }
  return { line: textOf(before), rest: [] }
}

/** Returns the position of a text without its first line, and without the quote markers of the second. */
function positionOfRest({ position }: Text, source: Source): Position | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (start === undefined || end === undefined) return position
  const [firstLine] = /^[^\n]*\n[ \t>]*/.exec(source.text.slice(start, end)) ?? ['']
  return source.position(start + firstLine.length, end)
}

function withChildren(paragraph: Paragraph, children: PhrasingContent[]): Paragraph {
  const position = combinedPosition(children) ?? paragraph.position
  return { ...paragraph, children, ...(position ? { position } : {}) }
}

/** Reads `TODO: text` and `**Note:** text`. */
function readLabelled(node: Paragraph): Callout | undefined {
  const [first] = node.children
  if (!first || (first.type !== 'text' && first.type !== 'strong')) return undefined
  const next = node.children[1]
  const text = collapseWhitespace(textOf(first))
  const colon = text.search(/[:：]/)
  const label =
    colon > 0
      ? text.slice(0, colon)
      : first.type === 'strong' && next && /^\s*[:：]/.test(textOf(next))
        ? text
        : ''
  const kind = label === '' ? undefined : calloutKindOf(label)
  return kind === undefined ? undefined : createNode('callout', node.position, { kind, children: [node] })
}
