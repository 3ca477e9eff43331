/*
 * ![Parts of Docker](images/parts.svg)
 *
 * Kubernetes swaps its **container runtime**, which starts containers.
 *
 * To see more of it, use:
 *
 * `docker network inspect ingress`
 */
import type { Paragraph, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { build, type NotesContent } from '../../tree/index.js'
import { readCommandLine } from '../command-line.js'
import { looksLikeCommand } from '../command-look.js'
import { readConcepts } from '../concept.js'
import type { Source } from '../source.js'
import { foldWhiteSpace } from '../white-space.js'
import type { Shape } from './shape.js'

export const paragraph: Shape = {
  name: 'paragraph',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type !== 'paragraph') return undefined
    const nodes =
      readFigures(node) ??
      readLoneCommand(node, siblings[index - 1], context.source) ??
      readConcepts(node, context.source)
    return nodes ? { nodes, consumed: 1 } : undefined
  },
}

function readFigures(node: Paragraph): NotesContent[] | undefined {
  const isPicture = ({ type }: RootContent) => type === 'image'
  const isSpace = (child: RootContent) => child.type === 'text' && child.value.trim() === ''
  if (!node.children.some(isPicture) || !node.children.every((child) => isPicture(child) || isSpace(child)))
    return undefined
  return node.children.flatMap((child) =>
    child.type === 'image'
      ? [
          build('figure', child.position, {
            url: child.url,
            alt: child.alt ?? '',
            title: child.title ?? undefined,
          }),
        ]
      : [],
  )
}

/** A command alone in a paragraph, introduced by words that end in a colon. */
function readLoneCommand(
  node: Paragraph,
  previous: RootContent | undefined,
  source: Source,
): NotesContent[] | undefined {
  const [code, ...rest] = node.children
  if (code?.type !== 'inlineCode' || rest.length > 0 || previous?.type !== 'paragraph') return undefined
  const words = foldWhiteSpace(textOf(previous))
  const value = foldWhiteSpace(code.value)
  if (!/[:：]$/.test(words) || !looksLikeCommand(value)) return undefined
  const sentence = words.split(/(?<=[.!?])\s+/).at(-1) ?? words
  const description = sentence.slice(0, -1).trim()
  return [
    build('command', code.position, {
      value,
      syntax: readCommandLine(value, code.position, source),
      description: description === '' ? undefined : description,
      origin: 'paragraph',
      children: [],
    }),
  ]
}
