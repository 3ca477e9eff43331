/**
 * A paragraph that says what the heading above it is.
 *
 *     ### Golgi apparatus                              ### Mercado
 *     The Golgi apparatus packs and sends proteins.    Es un lugar donde …
 */
import type { RootContent } from 'mdast'
import { localeCode, locales, WordPattern } from '../locales/index.js'
import { createNode, type NotesContent } from '../tree/index.js'
import { unwrapInlineCode } from './code-pieces.js'
import { type ConceptContext, definesTerm } from './concept.js'
import { isDetailLabel } from './detail-label.js'
import { announcesNoFacts, isGenericTitle } from './heading-words.js'
import { plainText } from './plain-text.js'

const maxTermWords = 4
const maxDefinitionLength = 300

const article = new WordPattern((words) => `^${words(locales.flatMap(({ articles = [] }) => articles))}\\s*`)

/** Reads a short paragraph below a heading if it begins by defining the heading's term. */
export function readHeadingDefinition(
  siblings: readonly RootContent[],
  index: number,
  { source, headings }: ConceptContext,
): NotesContent[] | undefined {
  const [heading, paragraph] = [siblings[index - 1], siblings[index]]
  if (heading?.type !== 'heading' || paragraph?.type !== 'paragraph' || headings.some(announcesNoFacts))
    return undefined
  // Code in a heading is read as such.
  if (heading.children.some((node) => unwrapInlineCode(node) !== undefined)) return undefined
  const { term, alias } = termOf(plainText(heading))
  if (!isTerm(term) || isGenericTitle(term) || isDetailLabel(term, source.language)) return undefined
  const text = plainText(paragraph)
  // A paragraph that ends in a colon introduces something else.
  if (text.length > maxDefinitionLength || /[:：]$/.test(text)) return undefined
  if (!definesTerm(afterTerm(text, [term, alias], source.language), source.language)) return undefined
  const aliases = alias === undefined ? [] : [alias]
  return [createNode('concept', paragraph.position, { term, aliases, children: [paragraph] })]
}

/** Returns the term of a title, without its number and an abbreviation: `2.1 Endoplasmic reticulum (ER)`. */
function termOf(title: string): { term: string; alias: string | undefined } {
  const words = title.replace(/^[^\p{L}]+/u, '')
  const [, term = words, alias] = /^(.*\S)\s*[(（]([^()（）]{2,20})[)）]$/.exec(words) ?? []
  return { term, alias }
}

function isTerm(text: string): boolean {
  return text !== '' && text.split(/\s+/).length <= maxTermWords && !/[?？.!:`(]/.test(text)
}

/** Returns what follows the term in a sentence that begins with it; the sentence itself if it leaves its subject out, as in Spanish. */
function afterTerm(sentence: string, names: readonly (string | undefined)[], language: string): string {
  const words = sentence.replace(article, '')
  const name = names
    .flatMap((each) => (each === undefined ? [] : [each, each.replace(/s$/, '')]))
    .find((each) => words.toLowerCase().startsWith(each.toLowerCase()))
  if (name === undefined) return localeCode(language) === 'en' ? '' : sentence
  const rest = words.slice(name.length)
  // The plural, or an abbreviation in parentheses
  return rest.replace(/^e?s\b/, '').replace(/^\s*[(（][^()（）]{2,20}[)）]/, '')
}
