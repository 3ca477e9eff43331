/**
 * Sentences in a list that define their subject, without bold text.
 *
 *     - An organ is a group of tissues that work together.     - Un marteau est un outil qui enfonce des clous.
 *     - A tissue is a group of similar cells.                  - Une scie est un outil qui coupe.
 */
import type { Paragraph } from 'mdast'
import { type Locale, localeCode, locales, WordPattern } from '../locales/index.js'
import { type Concept, createNode } from '../tree/index.js'
import { codePieces } from './code-pieces.js'
import type { ConceptContext } from './concept.js'
import { isDetailLabel } from './detail-label.js'
import { announcesNoFacts } from './heading-words.js'
import { plainText } from './plain-text.js'

interface SentencePatterns {
  definingPhrase: WordPattern
  article: WordPattern
  pronoun: WordPattern
}

const patternsByLanguage: ReadonlyMap<string, SentencePatterns> = new Map(
  locales.map((locale) => [locale.code, patternsOf(locale)]),
)

function patternsOf({ defining = [], definingPlainly = defining, ...words }: Locale): SentencePatterns {
  const { articles = [], pronouns = [], demonstratives = [] } = words
  const direct = definingPlainly.filter((each) => !/^[,，]/.test(each))
  return {
    definingPhrase: new WordPattern((spell) => `^${spell(direct)}`),
    article: new WordPattern((spell) => `^${spell(articles)}\\s*`),
    pronoun: new WordPattern((spell) => `^${spell([...pronouns, ...demonstratives])}(?:\\s|$)`),
  }
}

const maxTermWords = 4
const maxLength = 250

/** Reads the items that begin with such a sentence, if there are at least two. */
export function readSentenceDefinitions(
  items: readonly (Paragraph | undefined)[],
  { source, headings }: ConceptContext,
): (Concept | undefined)[] {
  if (headings.some(announcesNoFacts)) return []
  const concepts = items.map((item) => item && readSentence(item, source.language))
  return concepts.filter(Boolean).length < 2 ? [] : concepts
}

function readSentence(paragraph: Paragraph, language: string): Concept | undefined {
  // A term in bold is read sentence by sentence.
  if (paragraph.children.some(({ type }) => type === 'strong')) return undefined
  const patterns = patternsByLanguage.get(localeCode(language))
  const text = plainText(paragraph)
  if (
    !patterns ||
    text.length > maxLength ||
    /[:：?？]$/.test(text) ||
    codePieces(paragraph.children).length > 0
  )
    return undefined
  const words = text.replace(patterns.article, '').split(' ')
  const term = termBefore(words, patterns)
  if (term === undefined || patterns.pronoun.test(term) || isDetailLabel(term, language)) return undefined
  return createNode('concept', paragraph.position, { term, aliases: [], children: [paragraph] })
}

/** Returns the words before the defining phrase. */
function termBefore(words: readonly string[], { definingPhrase }: SentencePatterns): string | undefined {
  for (let count = 1; count <= maxTermWords; count += 1) {
    const term = words.slice(0, count).join(' ')
    if (!definingPhrase.test(words.slice(count).join(' '))) continue
    return /^\p{L}[\p{L}\p{M}\s'’-]*(?:\s\([^()]+\))?$/u.test(term) ? term : undefined
  }
  return undefined
}
