/** Tags side by side in the words of a block. */
import type { Token } from './tag-tokens.js'

/** The tags that a block, or a line of it, ends with. */
export function runAtEnd(tokens: readonly Token[]): Token[] {
  const run = tokens.slice(tokens.findLastIndex(({ kind }) => kind === 'other') + 1)
  return hasTag(run) ? run : []
}

/** The tags that a block begins with, if it has more than tags. */
export function runAtStart(tokens: readonly Token[]): Token[] {
  const end = tokens.findIndex(({ kind }) => kind === 'other')
  const run = tokens.slice(0, Math.max(end, 0))
  return hasTag(run) && !run.some(isDirective) ? run : []
}

export function isOnlyTags(tokens: readonly Token[]): boolean {
  return hasTag(tokens) && tokens.every((token) => token.kind !== 'other' && !isDirective(token))
}

function hasTag(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => kind === 'tag')
}

/** Lines of C's preprocessor: `#define A 1`. */
function isDirective({ text }: Token): boolean {
  return /^#(?:define|elif|else|endif|if|ifdef|ifndef|import|include|pragma|undef)$/.test(text)
}

const label =
  /^[*_]*(?:tags?|schlagw[öo]rter|stichw[öo]rter|mots-clés|etiquetas|теги|标签|標籤|タグ|태그)[*_]*[:：][*_]*$/iu

/** Without a label before the tags: `Tags: #docker`. */
export function withoutLabel(tokens: Token[]): Token[] {
  return tokens.length > 1 && label.test(tokens[0]?.text ?? '') ? tokens.slice(1) : tokens
}

export function byLine(tokens: readonly Token[]): Token[][] {
  const lines = new Map<number, Token[]>()
  for (const token of tokens) {
    const line = lines.get(token.line)
    if (line) line.push(token)
    else lines.set(token.line, [token])
  }
  return [...lines.values()]
}

/** What begins another block than a paragraph, at the start of a line. */
const blockStart =
  /^(?:[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|#{1,6}(?:\s|$)|>|\||```|~~~|:::|=+\s*$|[-_*](?:\s*[-_*]){2,}\s*$|\[[^\]]*\]:)/

const inlineTag =
  /^<(?:\/?(?:a|abbr|b|br|code|em|font|i|img|kbd|mark|nobr|s|samp|small|span|strong|sub|sup|tt|u)\b|https?:)/i

/** Whether what stands at an offset would begin a paragraph: `- words` would begin a list. */
export function canBeginParagraph(text: string, offset: number): boolean {
  const line = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? ''
  return !blockStart.test(line) && (!line.startsWith('<') || inlineTag.test(line))
}
