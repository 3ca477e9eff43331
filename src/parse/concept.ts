/**
 * Concepts: a bold term in the sentence that defines it.
 *
 *     The low-level runtime is called **runc** and starts containers.
 *     **runc** - starts containers
 *     A **container runtime interface** (CRI) lets Kubernetes swap runtimes.
 */
import type { Paragraph, Strong } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { build, type Concept, type NotesContent } from '../tree/index.js'
import { splitSentences } from './sentence.js'
import type { Source } from './source.js'
import { foldWhiteSpace } from './white-space.js'

/** What follows a term that is being defined. */
const after =
  /^\s*(?:[-–—:=→]\s|(?:is|are|was|were|means|refers|stands|which|that|who|where|lets|makes|manages)\b|,\s+(?:which|that|an?|the)\b|\()/i
/** What stands before it. */
const before = /\b(?:called|named|known as|termed|a\.k\.a\.?)\s*$/i

/** Reads the defining sentences of a paragraph; nothing if it has none. What stands around them stays prose. */
export function readConcepts(paragraph: Paragraph, source: Source): NotesContent[] | undefined {
  if (!paragraph.children.some(({ type }) => type === 'strong')) return undefined
  const nodes: NotesContent[] = []
  let plain: Paragraph[] = []
  let found = false
  const flush = () => {
    const [first] = plain
    const last = plain.at(-1)
    if (first && last) {
      const position =
        first.position && last.position ? { start: first.position.start, end: last.position.end } : undefined
      const children = plain.flatMap((sentence) => sentence.children)
      nodes.push(
        build('prose', position, {
          children: [{ type: 'paragraph', children, ...(position ? { position } : {}) }],
        }),
      )
    }
    plain = []
  }
  for (const sentence of splitSentences(paragraph, source)) {
    const concept = readSentence(sentence)
    if (concept) {
      flush()
      nodes.push(concept)
      found = true
    } else plain.push(sentence)
  }
  flush()
  return found ? nodes : undefined
}

function readSentence(sentence: Paragraph): Concept | undefined {
  const index = sentence.children.findIndex(
    (node, at) => node.type === 'strong' && isDefined(sentence, node, at),
  )
  const term = sentence.children[index]
  if (!term) return undefined
  const alias = /^\s*\(([A-Z][\w-]{1,11})\)/.exec(textAt(sentence, index + 1))?.[1]
  return build('concept', sentence.position, {
    term: foldWhiteSpace(textOf(term)).replace(/\s*[:–—-]$/, ''),
    aliases: alias === undefined ? [] : [alias],
    children: [sentence],
  })
}

function isDefined(sentence: Paragraph, term: Strong, index: number): boolean {
  const text = foldWhiteSpace(textOf(term))
  if (text === '' || text.split(' ').length > 6 || /[.!?]$/.test(text)) return false
  // **Term:** words
  if (index === 0 && /:$/.test(text)) return textAt(sentence, 1).trim() !== ''
  return after.test(textAt(sentence, index + 1)) || before.test(textAt(sentence, index - 1))
}

function textAt(sentence: Paragraph, index: number): string {
  const node = sentence.children[index]
  return node ? textOf(node) : ''
}
