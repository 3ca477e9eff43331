import { lineIndexAt, type SourceLine } from './source-line.js'
import type { Token } from './token.js'
import { tokenize } from './tokenize.js'
import type { ReadLineEnd, Syntax } from './tokenizer.js'

/** A table of thousands of words in one line is not searched further. */
const maxTokens = 50_000

/**
 * Splits a part of a Markdown file into tokens; between two blocks is a `block` token.
 *
 * @param source the file
 * @param lines all of its lines
 * @param first index of the first line to read
 * @param last index of the last line to read
 * @returns the tokens of those lines
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
    if (line?.place !== 'code') return { kind: 'line', value: '\n', end }
    const indent = /^[ \t]*/.exec(source.slice(end, line.end))?.[0] ?? ''
    return { kind: 'line', value: `\n${indent}`, end: end + indent.length }
  }
  const tokens: Token[] = []
  for (let index = first; index <= last && tokens.length < maxTokens; ) {
    const line = lines[index]
    let end = index + 1
    while (end <= last && goesOn(lines[end])) end += 1
    const lastLine = lines[end - 1]
    if (line && lastLine && line.place !== 'none')
      for (const token of blockTokens(source, line, lastLine.end, readLineEnd)) tokens.push(token)
    index = end
  }
  return tokens
}

function goesOn(line: SourceLine | undefined): boolean {
  return line !== undefined && !line.startsBlock && line.place !== 'none'
}

function blockTokens(source: string, line: SourceLine, end: number, readLineEnd: ReadLineEnd): Token[] {
  if (line.place === 'cell') return cellTokens(source, line, readLineEnd)
  const syntax: Syntax = line.place === 'html' ? 'html' : line.place === 'code' ? 'raw' : 'markdown'
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
