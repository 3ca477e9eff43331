/** Compares the parsed content of a file with its manual labels. */
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { parseNotes } from '../../src/parse/index.js'
import type { NotesNode } from '../../src/tree/index.js'

export type Kind = 'command' | 'option' | 'shortcut' | 'concept'
export const kinds: readonly Kind[] = ['command', 'option', 'shortcut', 'concept']

/** Line, column, end line, end column; 1-based, with an exclusive end. */
export type Span = [number, number, number, number]

export interface Label {
  kind: Kind
  at: Span
  description?: Span
}

export interface Labels {
  file: string
  sha256: string
  labels: Label[]
}

export interface Score {
  found: number
  missed: string[]
  wrong: string[]
  /** Number of nodes found that have a labelled description. */
  described: number
  /** Those with a wrong description. */
  misdescribed: string[]
}

interface ParsedPiece {
  kind: Kind
  start: number
  end: number
  text: string
  description: string
}

/** Scores the parsed content of a file by kind. */
export function scoreFile(text: string, { labels }: Labels): Record<Kind, Score> {
  const bare = text.replace(/^\uFEFF/, '')
  const starts = lineStarts(bare)
  const span = ([line, column, endLine, endColumn]: Span) => ({
    start: (starts[line - 1] ?? 0) + column - 1,
    end: (starts[endLine - 1] ?? 0) + endColumn - 1,
  })
  const pieces = parsePieces(bare)
  const scores = Object.fromEntries(kinds.map((kind) => [kind, emptyScore()])) as Record<Kind, Score>
  const matched = new Set<ParsedPiece>()
  for (const { kind, at, description } of labels) {
    const expected = span(at)
    const match = pieces.find(
      (piece) => !matched.has(piece) && piece.kind === kind && isSame(piece, expected),
    )
    const location = `${at[0]}:${at[1]} ${bare.slice(expected.start, expected.end)}`
    if (!match) {
      scores[kind].missed.push(location)
      continue
    }
    matched.add(match)
    scores[kind].found += 1
    if (!description) continue
    scores[kind].described += 1
    const { start, end } = span(description)
    if (!isSameText(match.description, bare.slice(start, end)))
      scores[kind].misdescribed.push(
        `${location}\n      expected “${bare.slice(start, end)}”, got “${match.description}”`,
      )
  }
  for (const piece of pieces)
    if (!matched.has(piece)) {
      const line = starts.findLastIndex((offset) => offset <= piece.start)
      scores[piece.kind].wrong.push(`${line + 1}:${piece.start - (starts[line] ?? 0) + 1} ${piece.text}`)
    }
  return scores
}

export function emptyScore(): Score {
  return { found: 0, missed: [], wrong: [], described: 0, misdescribed: [] }
}

export function addScore(to: Score, from: Score): void {
  to.found += from.found
  to.described += from.described
  to.missed.push(...from.missed)
  to.wrong.push(...from.wrong)
  to.misdescribed.push(...from.misdescribed)
}

export interface Rates {
  precision: number
  recall: number
  f1: number
  description: number
}

/** Computes the rates of a score; a rate without any cases is 1. */
export function rates({ found, missed, wrong, described, misdescribed }: Score): Rates {
  const precision = found + wrong.length === 0 ? 1 : found / (found + wrong.length)
  const recall = found + missed.length === 0 ? 1 : found / (found + missed.length)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1, description: described === 0 ? 1 : 1 - misdescribed.length / described }
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r?\n/g)].map((match) => match.index + match[0].length)]
}

/** Excludes Markdown and HTML markup at both ends of a piece. */
function trimMarkup(text: string, start: number, end: number): { start: number; end: number } {
  const slice = text.slice(start, end)
  const head = /^(?:\s|`|\*\*(?=.*\*\*$)|<[a-z]+>)*/i.exec(slice)?.[0].length ?? 0
  const tail = /(?:\s|`|(?<=^\*\*.*)\*\*|<\/[a-z]+>)*$/i.exec(slice)?.[0].length ?? 0
  return head + tail >= slice.length ? { start, end } : { start: start + head, end: end - tail }
}

function parsePieces(text: string): ParsedPiece[] {
  const pieces: ParsedPiece[] = []
  visit(parseNotes(text) as Node, (visited) => {
    const node = visited as NotesNode
    if (
      node.type !== 'command' &&
      node.type !== 'option' &&
      node.type !== 'shortcut' &&
      node.type !== 'concept'
    )
      return
    const from = node.position?.start.offset
    const to = node.position?.end.offset
    if (from === undefined || to === undefined) return
    const description = node.type === 'concept' ? '' : (node.description ?? '')
    if (node.type !== 'concept') {
      const span = trimMarkup(text, from, to)
      pieces.push({ kind: node.type, ...span, text: text.slice(span.start, span.end), description })
      return
    }
    // The position of a concept is its sentence; its label is the term.
    const at = text.slice(from, to).indexOf(node.term)
    const start = from + Math.max(at, 0)
    const end = start + node.term.length
    pieces.push({ kind: 'concept', start, end, text: node.term, description: text.slice(from, to) })
  })
  return pieces
}

/** Whether two spans overlap by at least 90 %. */
function isSame(left: { start: number; end: number }, right: { start: number; end: number }): boolean {
  const shared = Math.min(left.end, right.end) - Math.max(left.start, right.start)
  const all = Math.max(left.end, right.end) - Math.min(left.start, right.start)
  return shared > 0 && shared / all >= 0.9
}

const letters = (text: string): string =>
  text
    .replace(/\]\([^)]*\)/g, '')
    .replace(/<[^<>]*>/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')

/** Whether two descriptions have the same letters and digits. */
function isSameText(left: string, right: string): boolean {
  return letters(left) === letters(right)
}
