import type { PhrasingContent } from 'mdast'
import { isPath } from './arrow-path.js'
import { startsWithOption } from './classify/index.js'
import { isBareCondition } from './empty-introduction.js'
import { withoutEmoji } from './heading-label.js'
import { plainText } from './plain-text.js'

/** A line that begins with a term and says what it means. */
export interface TermLine {
  term: string
  aliases: string[]
  /** Whether the line defines the term even without lines like it: the term is in italics or written out. */
  isDefinition: boolean
  /** Whether its meaning is only a number: `FTP: 20/21`. */
  isNumber: boolean
  /** Whether its meaning is a question, which isn't a definition. */
  isQuestion: boolean
}

/** Between a term and its meaning. A hyphen has spaces around it; after dots, one word could end a sentence; scripts without spaces need none after a colon. */
const separator =
  /\s+[-–—=]\s+|\s+(?:…|\.{3})\s+(?=\S+\s+\S)|\s+(?:[→⇒]|-{1,2}>|=>|—>)\s*|:\s+|\s+:(?!\w+:)\s*|\s*(?:：|——)\s*|(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]):(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}])/u
const separatorAtStart = new RegExp(`^(?:${separator.source})`, 'u')

/** Reads `*mens rea* – guilty mind`, `VLAN (Virtual LAN): separates networks`, `1918 = end of the war`. */
export function readTermLine(line: readonly PhrasingContent[]): TermLine | undefined {
  const [first, ...others] = line
  // **Osmosis: water moves through a membrane**
  const nodes = first?.type === 'strong' && others.length === 0 ? first.children : line
  const words = wordsOfTerm(nodes)
  if (words === undefined) return undefined
  const meaning = withoutTerm(plainText(nodes), words)
  // Only code or a link names things, but doesn't say what the term means.
  const ownWords = nodes.filter(
    ({ type }) => type !== 'link' && type !== 'linkReference' && type !== 'inlineCode',
  )
  const name = withoutEmoji(words)
  const [, term = name, alias] = /^(.*\S)\s*[(（]([^()（）]+)[)）]$/.exec(name) ?? []
  const isNumber = hasWords(term) && numbers.test(meaning)
  const format = nodes[0]?.type
  if (
    !isTerm(term, format) ||
    !isMeaning(meaning, format) ||
    isPath(plainText(nodes).slice(words.length)) ||
    !(hasWords(withoutTerm(plainText(ownWords), words)) || isNumber)
  )
    return undefined
  return {
    term,
    aliases: alias === undefined ? [] : [alias],
    isNumber,
    isQuestion: /[?？]$/.test(meaning),
    isDefinition: nodes[0]?.type === 'emphasis' || isAbbreviation(term, alias),
  }
}

function withoutTerm(text: string, words: string): string {
  return (text.startsWith(words) ? text.slice(words.length) : text).replace(separatorAtStart, '')
}

/** Returns the words before the separator, if they have one format, or only the first word is bold. */
function wordsOfTerm([first, next]: readonly PhrasingContent[]): string | undefined {
  if (first?.type === 'text') return wordsBeforeSeparator(first.value)?.trim()
  const isMarked =
    first?.type === 'emphasis' ||
    first?.type === 'strong' ||
    first?.type === 'inlineCode' ||
    first?.type === 'inlineMath'
  if (!isMarked || next?.type !== 'text') return undefined
  if (separatorAtStart.test(next.value)) return plainText([first])
  // **High** clouds: ice
  const rest = first.type === 'strong' ? wordsBeforeSeparator(next.value) : undefined
  return rest === undefined || rest.trim().split(/\s+/).length > 2
    ? undefined
    : plainText([first, { type: 'text', value: rest }])
}

/** Returns the words before the first separator that isn't in parentheses. */
function wordsBeforeSeparator(text: string): string | undefined {
  const found = separator.exec(text)
  const words = found ? text.slice(0, found.index) : undefined
  return words !== undefined && /[(（][^)）]*$/.test(words) ? undefined : words
}

/** `VLAN (Virtual LAN)`, `domain name system (DNS)` */
function isAbbreviation(term: string, alias: string | undefined): boolean {
  return alias !== undefined && [term, alias].some((words) => /^[\p{Lu}\d]{2,8}$/u.test(words))
}

/** In characters and words. Formatting shows where a long term ends, and a condition is a clause: `If the fuse is too weak: it blows`. */
const limits = {
  plain: { term: 40, words: 4, meaning: 250 },
  marked: { term: 60, words: 7, meaning: 400 },
  condition: { term: 70, words: 9, meaning: 250 },
}

function limitsOf(format: PhrasingContent['type'] | undefined, term: string): (typeof limits)['plain'] {
  if (format === 'strong' || format === 'emphasis') return limits.marked
  return isBareCondition(term) ? limits.condition : limits.plain
}

/** A sentence, a list, an address, a version, a time or a task */
const noTerm = /\.(?!-\p{L})|[!?;,"“”„«»|[\]]|\/\/|^[^\p{L}\p{N}]*$|^v?\d+(?:[./:]\d+|-\d\d?\b)/u

function isTerm(term: string, format: PhrasingContent['type'] | undefined): boolean {
  const limit = limitsOf(format, term)
  if (term === '' || term.length > limit.term || term.split(/\s+/).length > limit.words) return false
  return (format === 'inlineCode' || !noTerm.test(term)) && !startsWithOption(term)
}

function isMeaning(meaning: string, format: PhrasingContent['type'] | undefined): boolean {
  // Not an introduction to what follows, and not an address
  return (
    meaning.length <= limitsOf(format, '').meaning &&
    !/[:：]$|^(?:\w+:\/\/|www\.|\.{0,2}\/)\S*$|^\S+@\S+$/i.test(meaning)
  )
}

/** `1918`, `20/21`, `3.14`, `6–8` */
const numbers = /^\d[\d.,]*(?:\s*[-–/]\s*\d[\d.,]*)?$/

/** Whether a text has more than a value such as `142 ms`. */
function hasWords(text: string): boolean {
  return /\p{L}{3}|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u.test(text)
}
