/**
 * Lists of terms with their meanings. One such line alone may be anything, but authors write a list of terms in one form.
 *
 *     Osmosis: water moves through a membrane     - `map()` - calls a function for each element
 *     Diffusion: particles spread out             - `filter()` - keeps some elements
 */
import type { PhrasingContent } from 'mdast'
import { type Concept, createNode } from '../tree/index.js'
import { codePieces, combinedPosition } from './code-pieces.js'
import type { ConceptContext } from './concept.js'
import { isDetailLabel } from './detail-label.js'
import { announcesNoFacts } from './heading-words.js'
import { readKeys } from './keys.js'
import { readTermLine, type TermLine } from './term-line.js'

/**
 * Reads the lines of a list or paragraph that define a term.
 *
 * @param context with the titles above them
 * @returns one entry per line; `undefined` for a line that defines none
 */
export function readTermList(
  lines: readonly (readonly PhrasingContent[] | undefined)[],
  { source, headings }: ConceptContext,
): (Concept | undefined)[] {
  const terms = lines.map((line) => line && readTermLine(line))
  const hasCode = lines.some((line, at) => line && !terms[at] && codePieces(line).length > 0)
  const isList = areTerms(terms, hasCode, source.language) && !headings.some(announcesNoFacts)
  return terms.map((term, at) => {
    const line = lines[at]
    const isConcept = isList || (term?.isDefinition && !isDetailLabel(term.term, source.language))
    return term && line && isConcept && !term.isQuestion ? conceptOf(term, line) : undefined
  })
}

function conceptOf({ term, aliases }: TermLine, line: readonly PhrasingContent[]): Concept {
  const position = combinedPosition(line)
  return createNode('concept', position, {
    term,
    aliases,
    children: [{ type: 'paragraph', children: [...line], ...(position ? { position } : {}) }],
  })
}

/**
 * Whether at least half of the lines begin with a term, and nearly each with another one, unlike the lines of a conversation.
 *
 * @param hasCode whether a line that is no term contains code, so that the list has several topics
 */
function areTerms(lines: readonly (TermLine | undefined)[], hasCode: boolean, language: string): boolean {
  const terms = lines.flatMap((line) => line?.term ?? [])
  const share = terms.length / lines.length
  if (terms.length < 2 || share < 0.5 || (share === 0.5 && hasCode)) return false
  if (new Set(terms.map((term) => term.toLowerCase())).size < terms.length * 0.7) return false
  // A label such as "Name" may be a term among others.
  if (terms.filter((term) => isDetailLabel(term, language)).length > terms.length / 3) return false
  // One number may mean anything, but a list of numbers is to be learned.
  const numberCount = lines.filter((line) => line?.isNumber).length
  if (numberCount > 0 && (numberCount < 3 || terms.length < lines.length)) return false
  return !isCounting(terms) && !terms.every((term) => readKeys(term))
}

/** `1 - open it`, `2 - read it`: steps. */
function isCounting(terms: readonly string[]): boolean {
  return terms.every((term, at) => Number(term) === Number(terms[0]) + at) && Number(terms[0]) <= 1
}
