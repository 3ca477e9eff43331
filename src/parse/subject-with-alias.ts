/**
 * An item about a subject with another name in parentheses, in a list whose other items define terms.
 *
 *     - The low-level runtime is called **runc**.
 *     - The Docker daemon (dockerd) manages images and networks.
 */
import type { Paragraph } from 'mdast'
import { withoutArticle } from '../locales/index.js'
import { type Concept, createNode } from '../tree/index.js'
import { codePieces } from './code-pieces.js'
import { type ConceptContext, readConcepts } from './concept.js'
import { plainText } from './plain-text.js'

/** At most four words, a name in parentheses, and what the sentence says about it. */
const subject =
  /^(\p{L}[\p{L}\p{N}-]*(?: [\p{L}\p{N}][\p{L}\p{N}-]*){0,3}) \((\p{L}[\w.-]{1,14})\) \p{Ll}.{12,250}[.!]?$/u

/**
 * Reads such items.
 *
 * @returns one entry per item, or none at all if no item defines a term in bold or italics
 */
export function readSubjectsWithAlias(
  items: readonly (Paragraph | undefined)[],
  context: ConceptContext,
): (Concept | undefined)[] {
  const read = items.map((item) => item && readSubject(item))
  if (!read.some(Boolean)) return []
  const definesTerms = items.some((item, at) => item && !read[at] && readConcepts(item, context))
  return definesTerms ? read : []
}

function readSubject(paragraph: Paragraph): Concept | undefined {
  if (paragraph.children.some(({ type }) => type === 'strong') || codePieces(paragraph.children).length > 0)
    return undefined
  const [, term, alias] = subject.exec(withoutArticle(plainText(paragraph))) ?? []
  if (term === undefined || alias === undefined) return undefined
  return createNode('concept', paragraph.position, { term, aliases: [alias], children: [paragraph] })
}
