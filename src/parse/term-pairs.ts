import type { ListItem, Paragraph } from 'mdast'
import { type Concept, createNode, textOf } from '../tree/index.js'
import { codePieces } from './code-pieces.js'
import type { ConceptContext } from './concept.js'
import { announcesNoFacts } from './heading-words.js'
import { plainText } from './plain-text.js'

/** `humerus (upper arm bone)`, `(uncle) tío` */
const pair =
  /^(?<term>[^()（）:：]{1,60}?)\s*[(（](?<meaning>[^()（）]{2,60})[)）]$|^[(（](?<before>[^()（）]{2,60})[)）]\s*(?<after>[^()（）:：]{2,60})$/u

/** Reads a list of at least three items in which each is a term with its meaning in parentheses, nearly all of them different. */
export function readPairs(items: readonly ListItem[], { headings }: ConceptContext): Concept[] | undefined {
  if (items.length < 3 || headings.some(announcesNoFacts)) return undefined
  const concepts = items.flatMap(({ children: [first] }): Concept[] => {
    if (first?.type !== 'paragraph' || codePieces(first.children).length > 0) return []
    const { term, meaning, before, after } = pair.exec(plainText(first))?.groups ?? {}
    const [name = after, words = before] = [term, meaning]
    if (name === undefined || words === undefined || !isName(name) || !isName(words)) return []
    const children: Paragraph = { ...first, children: [{ type: 'text', value: words }] }
    return [createNode('concept', first.position, { term: name.trim(), aliases: [], children: [children] })]
  })
  const meanings = new Set(concepts.map(({ children }) => textOf(children)))
  return concepts.length === items.length && meanings.size > 0.8 * concepts.length ? concepts : undefined
}

/** Whether a text is a word or phrase, not a version, address or command. */
function isName(text: string): boolean {
  return /\p{L}{2}|\p{sc=Han}/u.test(text) && !/[@/\\<>{}=$]|\d\.\d|\s-/.test(text)
}
