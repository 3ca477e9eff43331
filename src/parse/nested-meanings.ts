import type { ListItem, Paragraph, RootContent } from 'mdast'
import { type Concept, createNode } from '../tree/index.js'
import { codePieces } from './code-pieces.js'
import type { ConceptContext } from './concept.js'
import { announcesNoFacts } from './heading-words.js'
import { plainText } from './plain-text.js'

/** Reads a list in which each item is a term with its meaning nested below it, and nothing else. */
export function readNestedMeanings(
  items: readonly ListItem[],
  { headings }: ConceptContext,
): Concept[] | undefined {
  if (items.length < 2 || headings.some(announcesNoFacts)) return undefined
  const concepts = items.flatMap((item) => {
    const { term, meanings } = partsOf(item)
    const [meaning, ...others] = meanings
    if (!term || !meaning || others.length > 0) return []
    // At least three pairs of words are a vocabulary list.
    if (!isMeaning(meaning) && (items.length < 3 || !isWord(meaning))) return []
    return conceptOf(item, term, [meaning])
  })
  return concepts.length === items.length ? concepts : undefined
}

/** More points would be an outline. */
const maxPoints = 3

/** Reads an item that is a term with one to three points below it. Only the other items of its list tell whether it isn't just a topic. */
export function readNestedPoints(item: ListItem): Concept | undefined {
  const { term, meanings } = partsOf(item)
  const isMeaningful = meanings.length <= maxPoints && meanings.some(isMeaning)
  if (!term || !isMeaningful || meanings.some(({ children }) => codePieces(children).length > 0))
    return undefined
  const [, list] = item.children
  return conceptOf(item, term, meanings.length > 1 && list ? [list] : meanings)
}

/** The parts of an item that has only a term and a flat list below it. */
interface ItemParts {
  term: Paragraph | undefined
  meanings: Paragraph[]
}

function partsOf({ children: [term, list, ...others] }: ListItem): ItemParts {
  const items = list?.type === 'list' && others.length === 0 ? list.children : []
  const meanings = items.flatMap(({ children: [first, ...below] }) =>
    first?.type === 'paragraph' && below.length === 0 ? first : [],
  )
  const isWhole = term?.type === 'paragraph' && isTerm(term) && meanings.length === items.length
  return isWhole ? { term, meanings } : { term: undefined, meanings: [] }
}

function conceptOf({ position }: ListItem, term: Paragraph, children: RootContent[]): Concept {
  return createNode('concept', position, { term: plainText(term), aliases: [], children })
}

function isTerm(paragraph: Paragraph): boolean {
  const text = plainText(paragraph)
  // 胃蛋白酶（pepsin）（胃）
  const name = text.replace(/\s*[(（][^()（）]*[)）]/g, '')
  const hasCode = codePieces(paragraph.children).length > 0
  return (
    !hasCode &&
    name.split(/\s+/).length <= 4 &&
    name.length <= 40 &&
    !/[.!?:：;,，；。]|^[^\p{L}\p{N}]*$/u.test(name)
  )
}

/** Whether a paragraph is only a word or name, not a command, version or path. */
function isWord(paragraph: Paragraph): boolean {
  return isTerm(paragraph) && /^(?!.*\s-)[\p{L}\p{M}\s'’()-]+$/u.test(plainText(paragraph))
}

/** Whether a paragraph has several words of its own, unlike a subtopic. */
function isMeaning(paragraph: Paragraph): boolean {
  const text = plainText(paragraph)
  const unspaced = text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/gu) ?? []
  const hasSeveralWords = unspaced.length > 5 || /\S+\s+\S+\s+\S/.test(text)
  return hasSeveralWords && codePieces(paragraph.children).length === 0 && !/[:：?？]$/.test(text)
}
