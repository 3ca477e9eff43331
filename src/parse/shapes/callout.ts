/*
 * > [!NOTE]
 * > Swarm needs three managers.
 *
 * :::tip
 * Drain a node before it is updated.
 * :::
 *
 * TODO: read the reference
 *
 * **Pre-requisites:** three nodes
 */
import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { build, type Callout, type NotesContent } from '../../tree/index.js'
import { spanOf } from '../code-pieces.js'
import { foldWhiteSpace } from '../white-space.js'
import type { Reading, Shape, ShapeContext } from './shape.js'

const kinds: Readonly<Record<string, string>> = {
  todo: 'todo',
  fixme: 'todo',
  prerequisite: 'prerequisite',
  requirement: 'prerequisite',
  note: 'note',
  info: 'note',
  important: 'important',
  tip: 'tip',
  hint: 'tip',
  warning: 'warning',
  caution: 'warning',
  danger: 'warning',
}

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
    const alert = node?.type === 'blockquote' ? readAlert(node) : undefined
    return alert ? { nodes: withContent(alert, context), consumed: 1 } : undefined
  },
}

/** The callout, and what is noted inside of it beside words: commands are commands there too. */
function withContent(alert: Callout, context: ShapeContext): NotesContent[] {
  const words = alert.children.filter((block) => block.type === 'paragraph')
  const others = alert.children.filter((block) => block.type !== 'paragraph')
  const inside = others.length > 0 ? context.readInside(others) : []
  if (inside.every(({ type }) => type === 'prose')) return [alert]
  return [{ ...alert, children: words }, ...inside]
}

/**
 * `:::note Title`, words, `:::` as Docusaurus writes it.
 *
 * The marks stand in paragraphs of their own, or in the first and last line of one.
 */
function readDirective(
  siblings: readonly RootContent[],
  index: number,
  context: ShapeContext,
): Reading | undefined {
  const opening = siblings[index]
  const head = opening?.type === 'paragraph' ? opening.children[0] : undefined
  if (opening?.type !== 'paragraph' || head?.type !== 'text') return undefined
  const match = /^:{3,}[ \t]*([A-Za-z]{2,20})(?:\[([^\]\n]*)\]|[ \t]+([^\n]*))?[ \t]*(?:\n|$)/.exec(
    head.value,
  )
  if (!match) return undefined
  const isEnd = (block: RootContent | undefined) =>
    block?.type === 'paragraph' && /(?:^|\n):{3,}\s*$/.test(textOf(block))
  const length = siblings
    .slice(index)
    .findIndex((block, at) => (at > 0 || textOf(block).includes('\n')) && isEnd(block))
  if (length === -1) return undefined
  const blocks = siblings.slice(index, index + length + 1)
  const position = spanOf(blocks)
  const children = blocks.flatMap((block): RootContent[] =>
    block.type === 'paragraph' ? withoutMarks(block) : [block],
  )
  const title = (match[2] ?? match[3] ?? '').trim()
  const kind = kindOf(match[1] ?? '') ?? (match[1] ?? '').toLowerCase()
  const node = build('callout', position, { kind, title: title === '' ? undefined : title, children })
  return { nodes: withContent(node, context), consumed: length + 1 }
}

/** A paragraph without the lines that open and close a directive; nothing if no words are left. */
function withoutMarks(paragraph: Paragraph): Paragraph[] {
  const children = paragraph.children.flatMap((node): PhrasingContent[] => {
    if (node.type !== 'text') return [node]
    const value = node.value.replace(/^:{3,}[^\n]*(?:\n|$)/, '').replace(/(?:^|\n):{3,}\s*$/, '')
    return value === '' ? [] : [{ ...node, value }]
  })
  return children.length > 0 ? [{ ...paragraph, children }] : []
}

function kindOf(label: string): string | undefined {
  const name = label.trim().toLowerCase().replaceAll('-', '')
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  return (
    kind ??
    (name.endsWith('s') && Object.hasOwn(kinds, name.slice(0, -1)) ? kinds[name.slice(0, -1)] : undefined)
  )
}

/** `> [!NOTE] Title` as GitHub and Obsidian write it. */
function readAlert(quote: Blockquote): Callout | undefined {
  const [first, ...rest] = quote.children
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || text?.type !== 'text') return undefined
  const match = /^\[!([A-Za-z-]{2,20})\][+-]?[ \t]*([^\n]*)(?:\n|$)/.exec(text.value)
  if (!match) return undefined
  const kind = kindOf(match[1] ?? '') ?? (match[1] ?? '').toLowerCase()
  const title = (match[2] ?? '').trim()
  const words = [{ ...text, value: text.value.slice(match[0].length) }, ...first.children.slice(1)]
  const kept = words.filter((node) => node.type !== 'text' || node.value !== '')
  return build('callout', quote.position, {
    kind,
    title: title === '' ? undefined : title,
    children: kept.length > 0 ? [{ ...first, children: kept }, ...rest] : rest,
  })
}

/** `TODO: words` and `**Note:** words`. */
function readLabelled(node: Paragraph): Callout | undefined {
  const [first] = node.children
  if (!first || (first.type !== 'text' && first.type !== 'strong')) return undefined
  const next = node.children[1]
  const text = foldWhiteSpace(textOf(first))
  const colon = text.indexOf(':')
  const label =
    colon > 0
      ? text.slice(0, colon)
      : first.type === 'strong' && next && /^\s*:/.test(textOf(next))
        ? text
        : ''
  const kind = label === '' || label.length > 20 ? undefined : kindOf(label)
  return kind === undefined ? undefined : build('callout', node.position, { kind, children: [node] })
}
