/**
 * Concepts: a bold term in the sentence that defines it.
 *
 *     The low-level runtime is called **runc** and starts containers.
 *     **runc** - starts containers
 *     A **container runtime interface** (CRI) lets Kubernetes swap runtimes.
 */
import type { Emphasis, Paragraph, PhrasingContent, Strong } from 'mdast'
import { type Concept, createNode, type NotesContent, textOf } from '../tree/index.js'
import { isPath } from './arrow-path.js'
import { combinedPosition } from './code-pieces.js'
import { type DefinitionPatterns, definitionPatterns } from './definition-patterns.js'
import { isDetailLabel } from './detail-label.js'
import { announcesRecords } from './heading-words.js'
import { splitSentences } from './sentence.js'
import type { Source } from './source.js'
import { splitLines } from './split-lines.js'
import { collapseWhitespace } from './whitespace.js'

/** Where a paragraph is. */
export interface ConceptContext {
  source: Source
  /** Titles of the file and of the headings above. */
  readonly headings: readonly string[]
}

/** Reads the sentences that define a term; the others stay prose. Returns `undefined` if none defines a term. */
export function readConcepts(paragraph: Paragraph, context: ConceptContext): NotesContent[] | undefined {
  if (!paragraph.children.some(({ type }) => type === 'strong' || type === 'emphasis')) return undefined
  const { source, headings } = context
  if (headings.some(announcesRecords)) return undefined
  const patterns = definitionPatterns(source.language)
  if (!patterns || areDetails(splitLines(paragraph.children, source), source.language)) return undefined
  const nodes: NotesContent[] = []
  let proseSentences: Paragraph[] = []
  let hasConcept = false
  const flush = () => {
    const [first] = proseSentences
    const last = proseSentences.at(-1)
    if (first && last) {
      const position =
        first.position && last.position ? { start: first.position.start, end: last.position.end } : undefined
      const children = joinSentences(proseSentences)
      nodes.push(
        createNode('prose', position, {
          children: [{ type: 'paragraph', children, ...(position ? { position } : {}) }],
        }),
      )
    }
    proseSentences = []
  }
  for (const sentence of sentencesOf(paragraph, source)) {
    const last = nodes.at(-1)
    if (last?.type === 'concept' && proseSentences.length === 0 && goesOn(last, sentence, patterns)) {
      addSentence(last, sentence)
      continue
    }
    const concept = readConcept(sentence, patterns)
    if (concept) {
      flush()
      nodes.push(concept)
      hasConcept = true
    } else proseSentences.push(sentence)
  }
  flush()
  return hasConcept ? nodes : undefined
}

/** Whether at least a third of the lines are details of the document: `**Date:** 8 May ⏎ **Present:** Ada`. */
function areDetails(lines: readonly PhrasingContent[][], language: string): boolean {
  const details = lines.filter(
    ([first]) =>
      first?.type === 'strong' && isDetailLabel(textOf(first).replace(/\s*[:：]\s*$/, ''), language),
  )
  return lines.length > 1 && details.length >= lines.length / 3
}

/** Splits a paragraph into sentences, and first into lines if each begins with bold text. */
function sentencesOf(paragraph: Paragraph, source: Source): Paragraph[] {
  const lines = splitLines(paragraph.children, source)
  if (lines.length < 2 || !lines.every(([first]) => first?.type === 'strong'))
    return splitSentences(paragraph, source)
  return lines.flatMap((children) => {
    const position = combinedPosition(children)
    return splitSentences({ type: 'paragraph', children, ...(position ? { position } : {}) }, source)
  })
}

/** Joins sentences; adds a line break between sentences from different lines. */
function joinSentences(sentences: readonly Paragraph[]): PhrasingContent[] {
  return sentences.flatMap(({ children }, index): PhrasingContent[] => {
    const before = sentences[index - 1]
    const isSeparated = before === undefined || /\s$/.test(textOf(before))
    return isSeparated ? children : [{ type: 'text', value: '\n' }, ...children]
  })
}

/**
 * Whether a sentence says what a term is that was only named in the sentence before it.
 *
 *     The high-level runtime is called **containerd**. It manages images.
 */
function goesOn(
  concept: Concept,
  sentence: Paragraph,
  { beforeTerm, pointsBack }: DefinitionPatterns,
): boolean {
  const [named, ...others] = concept.children
  if (named?.type !== 'paragraph' || others.length > 0) return false
  const at = named.children.findIndex((node) => isMarked(node) && textOf(node) === concept.term)
  const isLast = named.children.slice(at + 1).every((node) => !/[\p{L}\p{N}]/u.test(textOf(node)))
  return isLast && beforeTerm.test(textAt(named, at - 1)) && pointsBack.test(textOf(sentence))
}

function addSentence(concept: Concept, sentence: Paragraph): void {
  const [named] = concept.children
  if (named?.type !== 'paragraph') return
  const children = joinSentences([named, sentence])
  const position = combinedPosition([named, sentence])
  concept.children = [{ type: 'paragraph', children, ...(position ? { position } : {}) }]
  if (position) concept.position = position
}

function isMarked({ type }: PhrasingContent): boolean {
  return type === 'strong' || type === 'emphasis'
}

function readConcept(sentence: Paragraph, patterns: DefinitionPatterns): Concept | undefined {
  const index = sentence.children.findIndex(
    (node, at) =>
      (node.type === 'strong' && isDefinedTerm(sentence, node, at, patterns)) ||
      (node.type === 'emphasis' && isNamedTerm(sentence, node, at, patterns)),
  )
  const term = sentence.children[index]
  if (!term) return undefined
  const alias = /^\s*[(（]([A-Z][\w-]{1,11})[)）]/.exec(textAt(sentence, index + 1))?.[1]
  return createNode('concept', sentence.position, {
    term: collapseWhitespace(textOf(term)).replace(/\s*[:：–—-]$/, ''),
    aliases: alias === undefined ? [] : [alias],
    children: [sentence],
  })
}

function isDefinedTerm(
  sentence: Paragraph,
  term: Strong,
  index: number,
  { language, afterTerm, beforeTerm }: DefinitionPatterns,
): boolean {
  const text = collapseWhitespace(textOf(term))
  if (text === '' || /[.!?]$/.test(text)) return false
  const after = textAt(sentence, index + 1)
  // If it is bold up to the separator, even a long name is a term.
  const isSeparated = /[:：]$/.test(text) || /^\s*(?:(?:[:=→⇒]|[-=]{1,2}>)\s|：)/.test(after)
  const name = text.replace(/\s*[(（][^()（）]*[)）]/g, '')
  if (name.split(' ').length > (isSeparated ? maxSeparatedWords : maxTermWords)) return false
  // **Status**: done
  if (isDetailLabel(text.replace(/\s*[:：]$/, ''), language)) return false
  const isFirst = sentence.children.slice(0, index).every((node) => !/[\p{L}\p{N}]/u.test(textOf(node)))
  // **Term:** definition, **Term**: definition; not an introduction to what follows
  if (isFirst && isSeparated) return hasMeaning(sentence.children.slice(index + 1))
  return afterTerm.test(after) || beforeTerm.test(textAt(sentence, index - 1))
}

/** Whether a sentence names a term in italics: "This is called *osmosis*." */
function isNamedTerm(
  sentence: Paragraph,
  term: Emphasis,
  index: number,
  { beforeTerm, saysWhatItIs }: DefinitionPatterns,
): boolean {
  const text = collapseWhitespace(textOf(term))
  const isName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\s'’-]*$/u.test(text) && text.split(' ').length <= maxTermWords
  const after = textAt(sentence, index + 1)
  // Not "It is called *before* the item is removed."
  const isWhole = /^\s*(?:$|[.,;:!?)(。，、；（])/u.test(after) || saysWhatItIs.test(after)
  return isName && isWhole && beforeTerm.test(textAt(sentence, index - 1))
}

function hasMeaning(nodes: readonly PhrasingContent[]): boolean {
  const text = nodes.map((node) => textOf(node)).join('')
  return /[^\s:：=→⇒>-]/.test(text) && !/[:：]\s*$/.test(text) && !isPath(text)
}

const maxTermWords = 6
const maxSeparatedWords = 10

function textAt(sentence: Paragraph, index: number): string {
  const node = sentence.children[index]
  return node ? textOf(node) : ''
}
