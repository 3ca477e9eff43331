import { comment, tag } from './constructs-html.js'
import {
  autolink,
  codeSpan,
  emphasis,
  gap,
  highlightGap,
  image,
  link,
  linkEnd,
  url,
} from './constructs-marks.js'
import { characterEscape, entity, escapedPipe, lineEnd, space, word } from './constructs-text.js'
import type { Token } from './token.js'
import type { Construct, ReadLineEnd, Syntax, Tokenizer } from './tokenizer.js'

/** All constructs, by precedence. */
const constructs: readonly Construct[] = [
  lineEnd,
  characterEscape,
  escapedPipe,
  entity,
  codeSpan,
  gap,
  highlightGap,
  image,
  link,
  linkEnd,
  comment,
  autolink,
  tag,
  url,
  emphasis,
  space,
  word,
]

/**
 * Splits inline Markdown or HTML into tokens.
 *
 * @param text the text, or a file that contains it
 * @param start offset of the first character
 * @param end offset after the last character
 * @param syntax the syntax of the text
 * @param readLineEnd classifies a line end, and finds the start of the next line's text
 * @returns contiguous tokens
 */
export function tokenize(
  text: string,
  start: number,
  end: number,
  syntax: Syntax,
  readLineEnd: ReadLineEnd,
): Token[] {
  const isRaw = syntax === 'raw' || syntax === 'rawCell'
  const tokenizer: Tokenizer = {
    text: text.slice(0, end),
    syntax,
    readLineEnd,
    at: start,
    tokens: [],
    openMarks: [],
    openLinks: [],
    openAnchors: [],
    unclosedRuns: new Set(),
    add(token, tokenEnd) {
      this.tokens.push({ ...token, isRaw, start: this.at, end: tokenEnd })
      this.at = tokenEnd
    },
    addRaw(rawEnd) {
      const raw = syntax === 'cell' || syntax === 'rawCell' ? 'rawCell' : 'raw'
      for (const token of tokenize(text, this.at, rawEnd, raw, readLineEnd)) this.tokens.push(token)
      this.at = rawEnd
    },
  }
  const active = constructs.filter(({ syntaxes }) => syntaxes.includes(syntax))
  while (tokenizer.at < end) readNext(tokenizer, active)
  for (const index of tokenizer.openMarks) {
    const token = tokenizer.tokens[index]
    // An unclosed mark is text.
    if (token) tokenizer.tokens[index] = asText(token, text)
  }
  return tokenizer.tokens
}

function readNext(tokenizer: Tokenizer, active: readonly Construct[]): void {
  for (const { pattern, read } of active) {
    pattern.lastIndex = tokenizer.at
    const match = pattern.exec(tokenizer.text)
    if (match && read(match, tokenizer)) return
  }
}

function asText({ isRaw, start, end }: Token, text: string): Token {
  return { kind: 'word', value: text.slice(start, end), isRaw, start, end }
}

/**
 * Splits the Markdown of a `FieldBlock` into tokens. Newlines are line breaks.
 *
 * @param isCode whether the block is a code block
 */
export function tokenizeBlock(markdown: string, isCode = false): Token[] {
  return tokenize(markdown, 0, markdown.length, isCode ? 'raw' : 'markdown', (nextLine) => {
    const blank = /\n*/y
    blank.lastIndex = nextLine
    const blankLines = blank.exec(markdown)?.[0] ?? ''
    const textStart = nextLine + blankLines.length
    const end = isCode ? indentEnd(markdown, textStart) : textStart
    if (isCode) return { kind: 'break', value: markdown.slice(nextLine - 1, end), end }
    return blankLines === '' ? { kind: 'break', value: '\n', end } : { kind: 'block', value: '\n\n', end }
  })
}

function indentEnd(text: string, start: number): number {
  const indent = /[ \t]*/y
  indent.lastIndex = start
  return start + (indent.exec(text)?.[0].length ?? 0)
}
