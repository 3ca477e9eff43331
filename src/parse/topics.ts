/**
 * Titles and labels that are explained by what is right below them, in notes that define terms.
 *
 *     ## Statute                        Sectors
 *     - made by parliament
 *     - may not break the constitution   - private
 *                                        - public
 *
 * In other texts, such as minutes or a manual, what is below a title isn't a meaning to learn.
 */
import type { List, Paragraph, RootContent } from 'mdast'
import { locales, WordPattern } from '../locales/index.js'
import { type Chapter, createNode, type Notes, type NotesContent, type Section, walk } from '../tree/index.js'
import { rawMarkdown } from './cards/raw-markdown.js'
import { codePieces } from './code-pieces.js'
import { isDetailLabel } from './detail-label.js'
import { withoutNumber } from './heading-label.js'
import { announcesNoFacts, containsRecentDate, isGenericTitle } from './heading-words.js'
import { plainText } from './plain-text.js'
import type { Source } from './source.js'
import { trimPunctuation } from './whitespace.js'

/** Turns a short explanation below a title into a concept, and adds a card for points; does nothing if the notes don't define terms. */
export function readTopics(notes: Notes, source: Source): void {
  if (definesTerms(notes)) readTopicsIn(notes, '', source)
}

/** @param above the node before the parent: a card there already asks for the list below the title */
function readTopicsIn(
  parent: Notes | Chapter | Section,
  subject: string,
  source: Source,
  above?: NotesContent,
): void {
  const isWhole = parent.type !== 'notes' && !hasOtherBlocks(parent) && above?.type !== 'card'
  const title = isWhole ? parent.title : undefined
  parent.children = parent.children.flatMap((child, at) => {
    const previous = parent.children[at - 1]
    if (child.type === 'chapter' || child.type === 'section')
      readTopicsIn(child, parent.title, source, previous)
    const term = at === 0 ? title : labelOf(previous)
    if (term === undefined) return child
    return readTopic(term, at === 0 ? subject : parent.title, child, source)
  })
}

const minTerms = 3

/** Whether notes define several terms, and contain no code or tasks. */
function definesTerms(notes: Notes): boolean {
  let terms = 0
  let isOther = announcesNoFacts(notes.title) || containsRecentDate(notes.title)
  walk(notes, (node) => {
    if (node.type === 'concept') terms += 1
    isOther ||= ['command', 'example', 'shortcut'].includes(node.type) || hasTask(node)
  })
  return terms >= minTerms && !isOther
}

function hasTask(node: object): boolean {
  return 'checked' in node && typeof node.checked === 'boolean'
}

/** Whether a section has more than one block before its subsections. */
function hasOtherBlocks({ children: [, next] }: Chapter | Section): boolean {
  return next !== undefined && next.type !== 'section' && next.type !== 'chapter'
}

/** Returns the text of a paragraph that is no sentence. */
function labelOf(node: NotesContent | undefined): string | undefined {
  const [only, ...others] = node?.type === 'prose' ? node.children : []
  if (only?.type !== 'paragraph' || others.length > 0) return undefined
  const text = plainText(only)
  return /[.!?,;。]$/.test(text) ? undefined : text
}

const listNoun = new WordPattern(
  (words) =>
    `^(?:${words(locales.flatMap(({ articles = [] }) => articles))}\\s*)?${words(locales.flatMap(({ listNouns = [] }) => listNouns))}$`,
)

/**
 * @param subject the title above; a title such as "Causes" says nothing without it
 * @returns the node itself if it doesn't explain the title
 */
function readTopic(title: string, subject: string, node: NotesContent, source: Source): NotesContent[] {
  const term = trimPunctuation(withoutNumber(title))
  const [block, ...others] = node.type === 'prose' ? node.children : []
  if (!block || others.length > 0 || !isTerm(term, source.language)) return [node]
  if (isMeaning(block))
    return [createNode('concept', node.position, { term, aliases: [], children: [block] })]
  if (!isPoints(block)) return [node]
  const front = listNoun.test(term) && subject !== '' ? `${withoutNumber(subject)}: ${term}` : term
  return [
    node,
    createNode('card', block.position, { kind: 'basic', front, back: rawMarkdown([block], source) }),
  ]
}

function isTerm(term: string, language: string): boolean {
  return (
    /\p{L}{2}|\p{sc=Han}/u.test(term) &&
    term.length <= 50 &&
    term.split(/\s+/).length <= 5 &&
    !/[?？.!:`|]/.test(term) &&
    !containsRecentDate(term) &&
    !isGenericTitle(term) &&
    !announcesNoFacts(term) &&
    !isDetailLabel(term, language)
  )
}

/** Whether a block is a list of two to four short points, not of values: `apples - 3`. */
function isPoints(block: RootContent): block is List {
  if (block.type !== 'list' || block.children.length < 2 || block.children.length > 4) return false
  const points = block.children.flatMap(({ children: [only, ...others] }) =>
    only?.type === 'paragraph' && others.length === 0 && isShort(only, 100) ? plainText(only) : [],
  )
  return points.length === block.children.length && !points.every((text) => /(?:\s[-–—=]|[:：])\s/.test(text))
}

/** Whether a block is one or two short sentences. */
function isMeaning(block: RootContent): block is Paragraph {
  if (block.type !== 'paragraph' || !isShort(block, 200)) return false
  return /^\p{L}/u.test(plainText(block))
}

function isShort(paragraph: Paragraph, maxLength: number): boolean {
  const text = plainText(paragraph)
  const isReference = paragraph.children.some(({ type }) => /^(?:link|image)/.test(type))
  return (
    !isReference &&
    codePieces(paragraph.children).length === 0 &&
    text.length <= maxLength &&
    /\p{L}{2}|\p{sc=Han}/u.test(text) &&
    !/[:：?？]$/.test(text)
  )
}
