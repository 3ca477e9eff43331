import type { Notebook, SourceLocation } from '../../catalog/index.js'
import { excludedCommands } from '../../check/index.js'
import { createLineMatcher } from '../../ranges/index.js'
import { type Notes, walk } from '../../tree/index.js'
import type { Context } from '../emitter.js'
import type { AnkiDraft } from './drafts.js'
import type { Flashcard } from './flashcard.js'

/**
 * Why a block makes no card. `mistake`: the command is excluded because of a message. `no-description`: nothing says what it does.
 * `switched-off`: no kind of card is made for it with these options. `code`: a code block that nothing asks for. `no-fact`: prose in
 * which no fact was recognized.
 */
export type NoCardReason = 'mistake' | 'no-description' | 'switched-off' | 'callout' | 'code' | 'no-fact'

/** The reasons in words. */
export const noCardReasons: Readonly<Record<NoCardReason, string>> = {
  mistake: 'mistake',
  'no-description': 'no description',
  'switched-off': 'kind switched off',
  callout: 'callout',
  code: 'code',
  'no-fact': 'no fact recognized',
}

/** A block that makes no card. */
export interface BlockWithoutCard {
  file: string
  /** Its first line, 1-based. */
  line: number
  reason: NoCardReason
}

/** Returns the cards of drafts that Anki gets; one that is also asked in reverse, or has several gaps, once. */
export function activeCards(drafts: readonly AnkiDraft[]): Flashcard[] {
  const cards = new Set<Flashcard>()
  for (const { parts, cards: byPart } of drafts)
    for (const { name, isInactive } of parts) {
      const card = isInactive ? undefined : byPart.get(name)
      if (card) cards.add(card)
    }
  return [...cards]
}

/** Returns the blocks that make no card, in reading order, except those for which the author wants none. */
export function blocksWithoutCards(
  notebook: Notebook,
  cards: readonly Flashcard[],
  { messages = [] }: Context,
): BlockWithoutCard[] {
  const excluded = excludedCommands(messages, notebook)
  // What occurs twice has one card.
  const asked = new Set(cards.map(({ subject }) => subject))
  const withCard = new LinesByFile()
  for (const { from, alsoFrom = [] } of cards) {
    withCard.add(from)
    for (const location of alsoFrom) withCard.add(location)
  }
  const mistaken = new LinesByFile()
  const undescribed = new LinesByFile()
  for (const command of notebook.commands) {
    if (excluded.has(command.id)) mistaken.add(command)
    if (command.description === undefined) undescribed.add(command)
  }
  for (const concept of notebook.concepts) if (asked.has(concept.term)) withCard.add(concept)
  for (const shortcut of notebook.shortcuts) if (shortcut.description === undefined) undescribed.add(shortcut)
  const blocks: BlockWithoutCard[] = []
  for (const notes of notebook.notes) {
    const { path: file = '' } = notes
    const [carded, wrong, bare] = [withCard.in(file), mistaken.in(file), undescribed.in(file)]
    for (const { line, reason } of blocksOf(notes)) {
      if (carded.has(line)) continue
      const ownReason = wrong.has(line) ? 'mistake' : bare.has(line) ? 'no-description' : reason
      blocks.push({ file, line, reason: ownReason })
    }
  }
  return blocks
}

/** Lines of several files, 1-based. */
class LinesByFile {
  readonly #lines = new Map<string, Set<number>>()

  add({ file, line }: SourceLocation): void {
    const lines = this.#lines.get(file)
    if (lines) lines.add(line)
    else this.#lines.set(file, new Set([line]))
  }

  in(file: string): ReadonlySet<number> {
    return this.#lines.get(file) ?? new Set()
  }
}

/** A block, with the reason why it would make no card. */
type Block = Pick<BlockWithoutCard, 'line' | 'reason'>

/** Cached, because a save changes only one of many files. */
const blocksByNotes = new WeakMap<Notes, readonly Block[]>()

function blocksOf(notes: Notes): readonly Block[] {
  const blocks = blocksByNotes.get(notes) ?? findBlocks(notes)
  blocksByNotes.set(notes, blocks)
  return blocks
}

/** For nodes that would make no card. */
const reasonsByType: Readonly<Partial<Record<string, NoCardReason>>> = {
  command: 'switched-off',
  shortcut: 'switched-off',
  concept: 'switched-off',
  card: 'switched-off',
  figure: 'switched-off',
  callout: 'callout',
}

/** Returns the blocks of a file in order, except those for which the author wants no cards. */
function findBlocks(notes: Notes): Block[] {
  const { coverage, noCardRanges = [] } = notes.data ?? {}
  const reasons = new Map<number, NoCardReason>((coverage?.proseLines ?? []).map((line) => [line, 'no-fact']))
  walk(notes, (node) => {
    const line = node.position?.start.line
    // Commands in a code block are blocks of their own.
    const isCode = node.type === 'example' && 'children' in node && node.children.length === 0
    const reason = isCode ? 'code' : reasonsByType[node.type]
    if (line !== undefined && reason !== undefined) reasons.set(line, reason)
  })
  const hasNoCards = createLineMatcher(noCardRanges)
  return [...reasons]
    .filter(([line]) => !hasNoCards(line))
    .sort(([one], [other]) => one - other)
    .map(([line, reason]) => ({ line, reason }))
}
