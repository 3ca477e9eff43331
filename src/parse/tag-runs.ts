/** Runs of adjacent tags in a block. */
import { locales, WordPattern } from '../locales/index.js'
import type { Token } from './tag-tokens.js'

/** Returns the tags at the end of a block or line. */
export function trailingTags(tokens: readonly Token[]): Token[] {
  const run = tokens.slice(tokens.findLastIndex(({ kind }) => kind === 'other') + 1)
  return hasTag(run) ? run : []
}

/** Returns the tags at the start of a block, if it isn't only tags. */
export function leadingTags(tokens: readonly Token[]): Token[] {
  const end = tokens.findIndex(({ kind }) => kind === 'other')
  const run = tokens.slice(0, Math.max(end, 0))
  return hasTag(run) && !run.some(isPreprocessorDirective) ? run : []
}

export function isOnlyTags(tokens: readonly Token[]): boolean {
  return hasTag(tokens) && tokens.every((token) => token.kind !== 'other' && !isPreprocessorDirective(token))
}

function hasTag(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => kind === 'tag')
}

/** Whether a token begins a C preprocessor directive: `#define A 1`. */
function isPreprocessorDirective({ text }: Token): boolean {
  return /^#(?:define|elif|else|endif|if|ifdef|ifndef|import|include|pragma|undef)$/.test(text)
}

const tagLabel = new WordPattern((words) => {
  const label = words(
    locales.flatMap(({ tagLabels = [] }) => tagLabels),
    { hasPlurals: true },
  )
  return `^[*_]*${label}[*_]*[:：][*_]*$`
})

/** Number of words that a label has at most: `palabras clave:`. */
const maxLabelWords = 3

/** Removes a label before the tags: `Tags: #docker`. */
export function withoutLabel(tokens: Token[]): Token[] {
  const length = tokens.slice(0, maxLabelWords).findIndex(({ text }) => /[:：][*_]*$/.test(text)) + 1
  const label = tokens.slice(0, length).map(({ text }) => text)
  return tokens.length > length && tagLabel.test(label.join(' ')) ? tokens.slice(length) : tokens
}

export function groupByLine(tokens: readonly Token[]): Token[][] {
  const lines = new Map<number, Token[]>()
  for (const token of tokens) {
    const line = lines.get(token.line)
    if (line) line.push(token)
    else lines.set(token.line, [token])
  }
  return [...lines.values()]
}

/** The start of a line that begins a block other than a paragraph. */
const blockStart =
  /^(?:[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|#{1,6}(?:\s|$)|>|\||```|~~~|:::|=+\s*$|[-_*](?:\s*[-_*]){2,}\s*$|\[[^\]]*\]:)/

const inlineTag =
  /^<(?:\/?(?:a|abbr|b|br|code|em|font|i|img|kbd|mark|nobr|s|samp|small|span|strong|sub|sup|tt|u)\b|https?:)/i

/** Whether the text at an offset would begin a paragraph; `- text` would begin a list. */
export function canBeginParagraph(text: string, offset: number): boolean {
  const line = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? ''
  return !blockStart.test(line) && (!line.startsWith('<') || inlineTag.test(line))
}
