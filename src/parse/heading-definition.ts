/**
 * A paragraph that says what the heading above it is.
 *
 *     ### Golgi apparatus                              ### Mercado
 *     The Golgi apparatus packs and sends proteins.    Es un lugar donde …
 *
 *     ### Tacking                                      ### Ahorro
 *     The act of turning the bow through the wind.     Definición: la parte de la renta que no se gasta.
 */
import type { Paragraph, RootContent } from 'mdast'
import { localeCode, withoutArticle } from '../locales/index.js'
import { createNode, type NotesContent } from '../tree/index.js'
import { unwrapInlineCode } from './code-pieces.js'
import type { ConceptContext } from './concept.js'
import { opensDefinition } from './definition-opening.js'
import { definesTerm } from './definition-patterns.js'
import { isDetailLabel } from './detail-label.js'
import { announcesNoFacts, containsRecentDate, isGenericTitle } from './heading-words.js'
import { plainText } from './plain-text.js'

const maxTermWords = 4
const maxDefinitionLength = 300

/** Reads a short paragraph below a heading, or the only item of a list there, if it begins by defining the heading's term. */
export function readHeadingDefinition(
  siblings: readonly RootContent[],
  index: number,
  { source, headings }: ConceptContext,
): NotesContent[] | undefined {
  const heading = siblings[index - 1]
  const paragraph = paragraphIn(siblings[index])
  if (heading?.type !== 'heading' || !paragraph || headings.some(announcesNoFacts)) return undefined
  if (containsRecentDate(plainText(heading))) return undefined
  // Code in a heading is read as such.
  if (heading.children.some((node) => unwrapInlineCode(node) !== undefined)) return undefined
  const { term, alias } = termOf(plainText(heading))
  if (!isTerm(term) || isGenericTitle(term) || isDetailLabel(term, source.language)) return undefined
  const text = plainText(paragraph)
  // A paragraph that ends in a colon introduces something else.
  if (text.length > maxDefinitionLength || /[:：]$/.test(text)) return undefined
  const subject = subjectOf(text, term, alias)
  // Without its subject, as in Spanish, the sentence begins with "is a"; not in English, where that begins a question.
  const rest = subject?.rest ?? (localeCode(source.language) === 'en' ? '' : text)
  const isDefinition =
    definesTerm(rest, source.language) ||
    opensDefinition(text, source.language) ||
    (subject === undefined && continuesHeading(paragraph, siblings, index))
  if (!isDefinition) return undefined
  const aliases = alias === undefined ? [] : [alias]
  return [
    createNode('concept', paragraph.position, {
      term: subject?.term ?? term,
      aliases,
      children: [paragraph],
    }),
  ]
}

/**
 * Whether the only block of a section continues its heading: it begins with a word in lower case.
 *
 *     ### Sharp
 *     one semitone higher
 */
function continuesHeading({ children }: Paragraph, siblings: readonly RootContent[], index: number): boolean {
  const next = siblings[index + 1]
  const [first, ...others] = children
  if (next !== undefined && next.type !== 'heading') return false
  return (
    first?.type === 'text' &&
    others.length === 0 &&
    /^\p{Ll}[\p{L}\p{M}]+[,;]? \p{L}[^\n]*$/u.test(first.value)
  )
}

/** Returns a paragraph, or that of a list with only one item. */
function paragraphIn(block: RootContent | undefined): Paragraph | undefined {
  if (block?.type === 'paragraph') return block
  const [item, ...others] = block?.type === 'list' ? block.children : []
  const [paragraph, ...below] = item?.children ?? []
  return paragraph?.type === 'paragraph' && others.length === 0 && below.length === 0 ? paragraph : undefined
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

/**
 * Finds the term at the start of a sentence.
 *
 * @returns the term as the sentence spells it, such as `node` below "Nodes", and what follows it
 */
function subjectOf(
  sentence: string,
  term: string,
  alias: string | undefined,
): { term: string; rest: string } | undefined {
  const words = withoutArticle(sentence)
  const names = [term, term.replace(/s$/, ''), ...(alias === undefined ? [] : [alias])]
  const name = names.find((each) => words.toLowerCase().startsWith(each.toLowerCase()))
  if (name === undefined) return undefined
  // The plural, or an abbreviation in parentheses
  const rest = words.slice(name.length).replace(/^e?s\b|^\s*[(（][^()（）]{2,20}[)）]/, '')
  return { term: name === alias ? term : words.slice(0, name.length), rest }
}
