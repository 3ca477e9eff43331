/*
 * <dl>
 *   <dt>image</dt>
 *   <dd>what a container is started from</dd>
 * </dl>
 *
 * registry
 * : where images are kept
 */
import type { Paragraph } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type Concept, createNode, type NotesContent } from '../../tree/index.js'
import type { Source } from '../source.js'
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
          ? readParagraph(node)
          : undefined
    return nodes && nodes.length > 0 ? { nodes, consumed: 1 } : undefined
  },
}

function readHtml(html: string, offset: number, source: Source): NotesContent[] {
  const nodes: NotesContent[] = []
  let terms: string[] = []
  let start = 0
  const tags = [...html.matchAll(/<(\/?)(dt|dd|dl)\b[^<>]*>/gi)]
  tags.forEach((tag, index) => {
    const [whole, slash, name = ''] = tag
    if (slash !== '') return
    const from = tag.index + whole.length
    const to = tags[index + 1]?.index ?? html.length
    const text = textOfHtml(html.slice(from, to))
    if (name.toLowerCase() === 'dt') {
      if (terms.length === 0) start = tag.index
      if (text !== '') terms.push(text)
    } else if (name.toLowerCase() === 'dd' && text !== '' && terms.length > 0) {
      const position = source.position(offset + start, offset + to)
      const children: Paragraph['children'] = [{ type: 'text', value: text, position }]
      for (const term of terms) nodes.push(concept(term, { type: 'paragraph', children, position }))
      terms = []
    }
  })
  return nodes
}

function textOfHtml(html: string): string {
  return collapseWhitespace(html.replace(/<[^<>]*>/g, ' '))
}

/** Reads a line with a term, followed by lines that begin with a colon and a space. */
function readParagraph(node: Paragraph): NotesContent[] | undefined {
  const lines = textOf(node).split('\n')
  if (lines.length < 2 || !/^:\s+\S/.test(lines[1] ?? '')) return undefined
  const [term = '', ...definitions] = lines
  if (
    !definitions.every((line) => /^:?\s*\S/.test(line)) ||
    /[.:;]$/.test(term) ||
    term.split(' ').length > 8
  )
    return undefined
  return [concept(collapseWhitespace(term), node)]
}

function concept(name: string, paragraph: Paragraph): Concept {
  const alias = /^(.*\S)\s*\(([A-Z][\w-]{1,11})\)$/.exec(name)
  return createNode('concept', paragraph.position, {
    term: alias?.[1] ?? name,
    aliases: alias?.[2] === undefined ? [] : [alias[2]],
    children: [paragraph],
  })
}
