/*
 * <dl>
 *   <dt>image</dt>
 *   <dd>what a container is started from</dd>
 * </dl>
 *
 * registry
 * : where images are kept
 */
import type { Element } from 'hast'
import { toText } from 'hast-util-to-text'
import type { Paragraph, PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseHtml } from '../../html/index.js'
import { type Concept, createNode, type NotesContent, textOf } from '../../tree/index.js'
import { rawMarkdown } from '../cards/raw-markdown.js'
import type { Source } from '../source.js'
import { splitLines } from '../split-lines.js'
import { collapseWhitespace } from '../whitespace.js'
import type { Shape } from './shape.js'

export const definitionList: Shape = {
  name: 'definition-list',
  read(siblings, index, { source }) {
    const node = siblings[index]
    const start = node?.position?.start.offset
    const nodes =
      node?.type === 'html' && start !== undefined && /^\s*<dl\b/i.test(node.value)
        ? readHtml(node.value, start, source)
        : node?.type === 'paragraph'
          ? readParagraph(node, source)
          : undefined
    return nodes && nodes.length > 0 ? { nodes, consumed: 1 } : undefined
  },
}

/** Reads the pairs of a `<dl>`. Several terms in a row share a definition. */
function readHtml(html: string, offset: number, source: Source): NotesContent[] {
  const root = parseHtml(html)
  const nodes: NotesContent[] = []
  let terms: Element[] = []
  if (root)
    visit(root, 'element', (element) => {
      if (element.tagName === 'dt') terms.push(element)
      if (element.tagName !== 'dd') return
      nodes.push(...conceptsOf(terms, element, offset, source))
      terms = []
    })
  return nodes
}

function conceptsOf(
  terms: readonly Element[],
  definition: Element,
  offset: number,
  source: Source,
): Concept[] {
  const value = wordsOf(definition)
  const from = terms[0]?.position?.start.offset
  const to = definition.position?.end.offset
  if (value === '' || from === undefined || to === undefined) return []
  const position = source.position(offset + from, offset + to)
  const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value, position }], position }
  return terms.map(wordsOf).flatMap((term) => (term === '' ? [] : concept(term, paragraph)))
}

function wordsOf(element: Element): string {
  return collapseWhitespace(toText(element))
}

/** Reads a line with a term, followed by lines that begin with a colon and a space. */
function readParagraph(node: Paragraph, source: Source): NotesContent[] | undefined {
  const lines = textOf(node).split('\n')
  if (lines.length < 2 || !/^:\s+\S/.test(lines[1] ?? '')) return undefined
  const [term = '', ...definitions] = lines
  if (
    !definitions.every((line) => /^:?\s*\S/.test(line)) ||
    /[.:;]$/.test(term) ||
    term.split(' ').length > 8
  )
    return undefined
  const [questionLine = [], ...definitionLines] = splitLines(node.children, source)
  if (/[?？؟]$/.test(term)) {
    const [front, back] = [questionLine, definitionLines.flat()].map((line) => rawMarkdown(line, source))
    return [
      createNode('card', node.position, {
        kind: 'basic',
        front: front ?? '',
        back: (back ?? '').replace(/^:\s+/gm, ''),
      }),
    ]
  }
  const children = definitionLines.flatMap((line, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
    ...withoutColon(line),
  ])
  return [concept(collapseWhitespace(term), { ...node, children })]
}

function withoutColon([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first?.type !== 'text') return first ? [first, ...rest] : []
  return [{ ...first, value: first.value.replace(/^:\s+/, '') }, ...rest]
}

function concept(name: string, paragraph: Paragraph): Concept {
  const alias = /^(.*\S)\s*\(([A-Z][\w-]{1,11})\)$/.exec(name)
  return createNode('concept', paragraph.position, {
    term: alias?.[1] ?? name,
    aliases: alias?.[2] === undefined ? [] : [alias[2]],
    children: [paragraph],
  })
}
