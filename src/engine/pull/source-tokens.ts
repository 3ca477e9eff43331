import { lineIndexAt, type SourceLine } from './source-line.js'
import type { Token } from './token.js'
import { tokenize } from './tokenize.js'
import type { ReadLineEnd, Syntax } from './tokenizer.js'

/** Search limit, e.g. for a table with thousands of words in one line. */
const maxTokens = 50_000

/**
 * Splits a part of a Markdown file into tokens. Each block starts with a `block` token.
 *
 * @param source the file
 * @param lines all lines of the file
 * @param first index of the first line to tokenize
 * @param last index of the last line to tokenize
 */
export function sourceTokens(
  source: string,
  lines: readonly SourceLine[],
  first: number,
  last: number,
): Token[] {
  const readLineEnd: ReadLineEnd = (nextLine) => {
    const line = lines[lineIndexAt(lines, nextLine)]
    const end = Math.max(nextLine, line?.textStart ?? nextLine)
    if (line?.lineKind !== 'code') return { kind: 'line', value: '\n', end }
    const indent = /^[ \t]*/.exec(source.slice(end, line.end))?.[0] ?? ''
    return { kind: 'line', value: `\n${indent}`, end: end + indent.length }
  }
  const tokens: Token[] = []
  for (let index = first; index <= last && tokens.length < maxTokens; ) {
    const line = lines[index]
    let end = index + 1
    while (end <= last && isContinuation(lines[end])) end += 1
    const lastLine = lines[end - 1]
    if (line && lastLine && line.lineKind !== 'none')
      for (const token of blockTokens(source, line, lastLine.end, readLineEnd)) tokens.push(token)
    index = end
  }
  return tokens
}

function isContinuation(line: SourceLine | undefined): boolean {
  return line !== undefined && !line.startsBlock && line.lineKind !== 'none'
}

function blockTokens(source: string, line: SourceLine, end: number, readLineEnd: ReadLineEnd): Token[] {
  if (line.lineKind === 'cell') return cellTokens(source, line, readLineEnd)
  const syntax: Syntax = line.lineKind === 'html' ? 'html' : line.lineKind === 'code' ? 'raw' : 'markdown'
  return [blockToken(line.textStart), ...tokenize(source, line.textStart, end, syntax, readLineEnd)]
}

function cellTokens(source: string, line: SourceLine, readLineEnd: ReadLineEnd): Token[] {
  const cells = /(?:[^|\\]|\\.)+/g
  return [...source.slice(line.textStart, line.end).matchAll(cells)].flatMap(({ 0: cell, index }) => {
    const start = line.textStart + index + (cell.length - cell.trimStart().length)
    const end = line.textStart + index + cell.trimEnd().length
    return end > start ? [blockToken(start), ...tokenize(source, start, end, 'cell', readLineEnd)] : []
  })
}

function blockToken(start: number): Token {
  return { kind: 'block', value: '', isRaw: false, start, end: start }
}
