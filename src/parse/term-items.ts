/**
 * Items of a list that define a term, in one line or with the meaning nested below it.
 *
 *     - Osmosis: water moves through a membrane     - Erosion
 *     - Diffusion: particles spread out               - the wearing away of rock
 */
import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import { type Concept, createNode, textOf } from '../tree/index.js'
import { codePieces } from './code-pieces.js'
import type { ConceptContext } from './concept.js'
import { announcesNoFacts } from './heading-words.js'
import { plainText } from './plain-text.js'
import { readSentenceDefinitions } from './sentence-definition.js'
import { readTermList } from './term-list.js'

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
  if (pairs) return pairs
  const nested = readNestedMeanings(items, context)
  if (nested) return nested.map((concept) => ({ concept, below: [] }))
  const lines = items.map(({ children: [first] }) =>
    first?.type === 'paragraph' ? first.children : undefined,
  )
  const sentences = readSentenceDefinitions(items.map(firstParagraph), context)
  return readTermList(lines, context).map((concept, at) => {
    const [first, ...below] = items[at]?.children ?? []
    const sentence = concept ? undefined : sentences[at]
    if (sentence) return { concept: sentence, below }
    // Of several sentences after a term in bold, only the first defines it.
    if (first?.type === 'paragraph' && first.children.length > 1 && first.children[0]?.type === 'strong') {
      // A term of which only the first word is in bold is no concept on its own: **High** clouds: ice
      const isPartlyBold = concept && concept.term !== plainText([first.children[0]])
      return isPartlyBold ? { concept, below } : undefined
    }
    return concept && { concept, below }
  })
}

/** `humerus (upper arm bone)`, `(uncle) tío` */
const pair =
  /^(?<term>[^()（）:：]{2,60}?)\s*[(（](?<meaning>[^()（）]{2,60})[)）]$|^[(（](?<before>[^()（）]{2,60})[)）]\s*(?<after>[^()（）:：]{2,60})$/u

/** Reads a list in which each item is a term with its meaning in parentheses: at least three, all different. */
function readPairs(items: readonly ListItem[], { headings }: ConceptContext): TermItem[] | undefined {
  if (items.length < 3 || headings.some(announcesNoFacts)) return undefined
  const terms = items.flatMap(({ children: [first, ...below] }): TermItem[] => {
    if (first?.type !== 'paragraph' || codePieces(first.children).length > 0) return []
    const { term, meaning, before, after } = pair.exec(plainText(first))?.groups ?? {}
    const [name = after, words = before] = [term, meaning]
    if (name === undefined || words === undefined || !isName(name) || !isName(words)) return []
    const children: Paragraph = { ...first, children: [{ type: 'text', value: words }] }
    const concept = createNode('concept', first.position, {
      term: name.trim(),
      aliases: [],
      children: [children],
    })
    return [{ concept, below }]
  })
  const meanings = new Set(terms.map(({ concept }) => textOf(concept.children)))
  return terms.length === items.length && meanings.size > 0.8 * terms.length ? terms : undefined
}

/** Whether a text is a word or phrase, without versions, addresses and commands. */
function isName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/[@/\\<>{}=$]|\d\.\d|\s-/.test(text)
}

function firstParagraph({ children: [first] }: ListItem): Paragraph | undefined {
  return first?.type === 'paragraph' ? first : undefined
}

/** Reads a list in which each item is a term, with only its meaning nested below it. */
function readNestedMeanings(items: readonly ListItem[], { headings }: ConceptContext): Concept[] | undefined {
  if (items.length < 2 || headings.some(announcesNoFacts)) return undefined
  const concepts = items.flatMap((item) => {
    const [first, list, ...others] = item.children
    const [only, ...siblings] = list?.type === 'list' ? list.children : []
    const [meaning, ...below] = only?.children ?? []
    if (first?.type !== 'paragraph' || meaning?.type !== 'paragraph') return []
    if ([others, siblings, below].some(({ length }) => length > 0) || !isTerm(first)) return []
    // Three pairs of words are a vocabulary.
    if (!isMeaning(meaning) && (items.length < 3 || !isWord(meaning))) return []
    return createNode('concept', item.position, { term: plainText(first), aliases: [], children: [meaning] })
  })
  return concepts.length === items.length ? concepts : undefined
}

function isTerm(paragraph: Paragraph): boolean {
  const text = plainText(paragraph)
  const hasCode = codePieces(paragraph.children).length > 0
  return !hasCode && text.split(/\s+/).length <= 4 && text.length <= 40 && !/[.!?:：;,]|^\W*$/u.test(text)
}

/** Whether a paragraph is a word or name, without digits and other signs: no command, version or path. */
function isWord(paragraph: Paragraph): boolean {
  return isTerm(paragraph) && /^(?!.*\s-)[\p{L}\p{M}\s'’()-]+$/u.test(plainText(paragraph))
}

/** Whether a paragraph has several words of its own, unlike a subtopic. */
function isMeaning(paragraph: Paragraph): boolean {
  const text = plainText(paragraph)
  const hasSeveralWords = /\S+\s+\S+\s+\S|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]{6}/u.test(
    text,
  )
  return hasSeveralWords && codePieces(paragraph.children).length === 0 && !/[:：?？]$/.test(text)
}
