/**
 * Items of a list that define a term, in one line or with the meaning nested below it.
 *
 *     - Osmosis: water moves through a membrane     - Erosion
 *     - Diffusion: particles spread out               - the wearing away of rock
 */
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Concept } from '../tree/index.js'
import type { ConceptContext } from './concept.js'
import { readNestedMeanings, readNestedPoints } from './nested-meanings.js'
import { plainText } from './plain-text.js'
import { readSentenceDefinitions } from './sentence-definition.js'
import { readSubjectsWithAlias } from './subject-with-alias.js'
import { readTermList } from './term-list.js'
import { readPairs } from './term-pairs.js'

/** An item that defines a term. */
export interface TermItem {
  concept: Concept
  /** Blocks nested below it that aren't its meaning. */
  below: readonly RootContent[]
}

/**
 * Reads the items that define a term; a list of tasks defines none.
 *
 * @returns one entry per item; `undefined` for an item that defines none
 */
export function readTermItems({ children: items }: List, context: ConceptContext): (TermItem | undefined)[] {
  if (items.some(({ checked }) => typeof checked === 'boolean')) return []
  const pairs = readPairs(items, context)
  if (pairs) return pairs.map((concept, at) => ({ concept, below: items[at]?.children.slice(1) ?? [] }))
  const nested = readNestedMeanings(items, context)
  if (nested) return nested.map((concept) => ({ concept, below: [] }))
  const lines = items.map(({ children: [first] }) =>
    first?.type === 'paragraph' ? first.children : undefined,
  )
  const paragraphs = items.map(firstParagraph)
  const sentences = readSentenceDefinitions(paragraphs, context)
  const subjects = readSubjectsWithAlias(paragraphs, context)
  const amongTerms = readPointsAmongTerms(items, lines, context)
  const terms = amongTerms?.terms ?? readTermList(lines, context)
  return items.map(({ children: [first, ...below] }, at) => {
    const withPoints = amongTerms?.points[at]
    if (withPoints) return { concept: withPoints, below: [] }
    const concept = terms[at]
    const sentence = concept ? undefined : (sentences[at] ?? subjects[at])
    if (sentence) return { concept: sentence, below }
    // Of several sentences after a term in bold, only the first defines it.
    if (first?.type === 'paragraph' && first.children.length > 1 && first.children[0]?.type === 'strong') {
      // A term of which only the first word is bold isn't read elsewhere: **High** clouds: ice
      const isPartlyBold = concept && concept.term !== plainText([first.children[0]])
      return isPartlyBold ? { concept, below } : undefined
    }
    return concept && { concept, below }
  })
}

/**
 * Reads a list in which some items have their term and points below it, and at least two others a term with its meaning in one line.
 *
 * @returns for each item, what it is
 */
function readPointsAmongTerms(
  items: readonly ListItem[],
  lines: readonly (readonly PhrasingContent[] | undefined)[],
  context: ConceptContext,
): { points: (Concept | undefined)[]; terms: (Concept | undefined)[] } | undefined {
  const points = items.map(readNestedPoints)
  if (!points.some(Boolean)) return undefined
  const others = readTermList(
    lines.filter((_, at) => !points[at]),
    context,
  )
  if (others.filter(Boolean).length < 2) return undefined
  return { points, terms: points.map((concept) => (concept ? undefined : others.shift())) }
}

function firstParagraph({ children: [first] }: ListItem): Paragraph | undefined {
  return first?.type === 'paragraph' ? first : undefined
}
