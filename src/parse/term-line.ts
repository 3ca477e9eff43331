import type { PhrasingContent } from 'mdast'
import { startsWithOption } from './classify/index.js'
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
  const [, term = words, alias] = /^(.*\S)\s*[(（]([^()（）]+)[)）]$/.exec(words) ?? []
  const isNumber = hasWords(term) && numbers.test(meaning)
  if (
    !isTerm(term, nodes[0]?.type === 'inlineCode') ||
    !isMeaning(meaning) ||
    (/→|[=-]>/.test(meaning) && isArrow(plainText(nodes).slice(words.length))) ||
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

const maxTermLength = 40

/** A sentence, a list, an address, a version, a time or a task */
const noTerm = /\.(?!-\p{L})|[!?;,"“”„«»|[\]]|\/\/|^[^\p{L}\p{N}]*$|^v?\d+(?:[./:]\d+|-\d\d?\b)/u

function isTerm(term: string, isCode: boolean): boolean {
  if (term === '' || term.length > maxTermLength || term.split(/\s+/).length > 4) return false
  return (isCode || !noTerm.test(term)) && !startsWithOption(term)
}

function isMeaning(meaning: string): boolean {
  // Not an introduction to what follows, and not an address
  return meaning.length <= 250 && !/[:：]$|^(?:\w+:\/\/|www\.|\.{0,2}\/)\S*$|^\S+@\S+$/i.test(meaning)
}

/** Whether a text begins with an arrow. Several arrows form a path: File → Open → Recent. */
function isArrow(text: string): boolean {
  return /^\s*(?:→|⇒|[-=]{1,2}>|—>)/.test(text)
}

/** `1918`, `20/21`, `3.14`, `6–8` */
const numbers = /^\d[\d.,]*(?:\s*[-–/]\s*\d[\d.,]*)?$/

/** Whether a text has more than a value such as `142 ms`. */
function hasWords(text: string): boolean {
  return /\p{L}{3}|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u.test(text)
}
