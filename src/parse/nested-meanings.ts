import type { ListItem, Paragraph } from 'mdast'
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
    const [first, list, ...others] = item.children
    const [only, ...siblings] = list?.type === 'list' ? list.children : []
    const [meaning, ...below] = only?.children ?? []
    if (first?.type !== 'paragraph' || meaning?.type !== 'paragraph') return []
    if ([others, siblings, below].some(({ length }) => length > 0) || !isTerm(first)) return []
    // At least three pairs of words are a vocabulary list.
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

/** Whether a paragraph is only a word or name, not a command, version or path. */
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
