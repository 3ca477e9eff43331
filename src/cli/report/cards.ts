import {
  activeCards,
  type BlockWithoutCard,
  blocksWithoutCards,
  type Flashcard,
  isAnkiEmitter,
  noCardReasons,
  plainSides,
} from '../../emit/index.js'
import { type Config, defaultEmitters, type ReadResult, UserError } from '../../engine/index.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'
import { formatCount } from './summary.js'

/** The cards of notes, and the blocks that make none. */
export interface CardList {
  /** A card that is also asked in reverse, and one with several gaps, is listed once. */
  cards: readonly Flashcard[]
  /** How many cards Anki makes of them. */
  count: number
  without: readonly BlockWithoutCard[]
}

/**
 * Makes the cards of each Anki deck in the config.
 *
 * @throws UserError if the config has no Anki deck
 */
export function listCards({ notebook, context }: ReadResult, config: Config): CardList {
  const emitters = (config.emit ?? defaultEmitters()).filter(isAnkiEmitter)
  if (emitters.length === 0) throw new UserError(2, 'The config has no Anki deck, so there are no cards.')
  const drafts = emitters.flatMap((emitter) => emitter.drafts(notebook, context).drafts)
  const cards = activeCards(drafts)
  return {
    cards,
    count: drafts.reduce((sum, { parts }) => sum + parts.filter(({ isInactive }) => !isInactive).length, 0),
    without: blocksWithoutCards(notebook, cards, context),
  }
}

const reasonWidth = Math.max(...Object.values(noCardReasons).map(({ length }) => length))

/**
 * Shows the cards of each file, then the blocks that make none, each with its line.
 *
 * @param whyCommand returns the command that explains a line
 */
export function cardsReport(
  { cards, count, without }: CardList,
  { notebook, textOf }: Pick<ReadResult, 'notebook' | 'textOf'>,
  whyCommand: (file: string, line: number) => string,
  terminal: Terminal,
): string {
  const sections = notebook.notes.map(({ path = '' }) => {
    const own = cards.filter(({ from }) => from.file === path)
    const others = without.filter(({ file }) => file === path)
    return own.length + others.length === 0 ? '' : fileReport(path, own, others, textOf(path), terminal)
  })
  const step = notebook.notes[0]?.path === undefined ? '' : `, ${whyHint(without, whyCommand, terminal)}`
  const missing =
    without.length === 0 ? '' : `, ${formatCount(without.length, 'block')} without a card${step}`
  return `${sections.join('')}\n  ${formatCount(count, 'card') || 'no cards'}${missing}\n`
}

function whyHint(
  [first]: readonly BlockWithoutCard[],
  whyCommand: (file: string, line: number) => string,
  { colors }: Terminal,
): string {
  if (!first) return ''
  return colors.dim(`to see why: run ${escapeControlCharacters(whyCommand(first.file, first.line))}`)
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
  const trimmed = text.replace(/\s+/g, ' ').trim()
  const excerpt = trimmed.length > maxExcerptLength ? `${trimmed.slice(0, maxExcerptLength)}…` : trimmed
  return escapeControlCharacters(excerpt)
}

/** The same for programs. */
export function cardRecords({ cards, without }: CardList) {
  return {
    cards: cards.map((card) => ({
      file: card.from.file,
      line: card.from.line,
      kind: card.kind,
      ...plainSides(card),
      ...(card.isReversed ? { isReversed: true } : {}),
    })),
    withoutCard: without,
  }
}
