import { shorten } from '../../check/index.js'
import { type BlockWithoutCard, type Flashcard, noCardReasons, plainSides } from '../../emit/index.js'
import type { DeckCards, ReadResult } from '../../engine/index.js'
import { collapseWhitespace } from '../../parse/index.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'
import { formatCount } from './summary.js'

const reasonWidth = Math.max(...Object.values(noCardReasons).map(({ length }) => length))

/**
 * Shows the cards of each file, then the blocks that make none, each with its line.
 *
 * @param whyCommand returns the command that explains a line
 */
export function cardsReport(
  { cards, count, withoutCard }: DeckCards,
  { notebook, textOf }: Pick<ReadResult, 'notebook' | 'textOf'>,
  whyCommand: (file: string, line: number) => string,
  terminal: Terminal,
): string {
  const sections = notebook.notes.map(({ path = '' }) => {
    const own = cards.filter(({ from }) => from.file === path)
    const others = withoutCard.filter(({ file }) => file === path)
    return own.length + others.length === 0 ? '' : fileReport(path, own, others, textOf(path), terminal)
  })
  const missing =
    withoutCard.length === 0 ? '' : `, ${formatCount(withoutCard.length, 'block')} without a card`
  return `${sections.join('')}\n  ${formatCount(count, 'card') || 'no cards'}${missing}\n${whyHint(withoutCard, whyCommand, terminal)}`
}

function whyHint(
  [first]: readonly BlockWithoutCard[],
  whyCommand: (file: string, line: number) => string,
  { colors }: Terminal,
): string {
  if (!first) return ''
  return `  ${colors.dim(`for more about a block: run ${escapeControlCharacters(whyCommand(first.file, first.line))}`)}\n`
}

function fileReport(
  path: string,
  cards: readonly Flashcard[],
  without: readonly BlockWithoutCard[],
  text: string,
  { colors }: Terminal,
): string {
  const lines = text.split(/\r\n|\n|\r/)
  const row = (line: number, content: string) => `  ${`${line}`.padStart(6)}  ${content}\n`
  const cardRows = cards.map((card) => {
    const { question, answer } = plainSides(card)
    const arrow = colors.dim(card.isReversed ? '↔' : '→')
    return row(card.from.line, `${excerptOf(question)} ${arrow} ${colors.green(excerptOf(answer))}`)
  })
  const otherRows = without.map(({ line, reason }) =>
    row(
      line,
      `${colors.yellow(noCardReasons[reason].padEnd(reasonWidth))}  ${colors.dim(excerptOf(lines[line - 1] ?? ''))}`,
    ),
  )
  const heading = colors.underline(escapeControlCharacters(path))
  const title = otherRows.length === 0 ? '' : `\n          ${colors.dim('without a card')}\n`
  return `\n  ${heading}\n${cardRows.join('')}${title}${otherRows.join('')}`
}

const maxExcerptLength = 100

function excerptOf(text: string): string {
  return escapeControlCharacters(shorten(collapseWhitespace(text), maxExcerptLength))
}

/** The same for programs. */
export function cardRecords({ cards, withoutCard }: DeckCards) {
  return {
    cards: cards.map((card) => ({
      file: card.from.file,
      line: card.from.line,
      kind: card.kind,
      ...plainSides(card),
      ...(card.isReversed ? { isReversed: true } : {}),
    })),
    withoutCard,
  }
}
