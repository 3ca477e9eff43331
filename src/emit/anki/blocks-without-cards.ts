import type { Notebook } from '../../catalog/index.js'
import { excludedCommands } from '../../check/index.js'
import { createLineMatcher } from '../../ranges/index.js'
import { type NotesNode, walk } from '../../tree/index.js'
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
  const cards = drafts.flatMap(({ parts, cards: byPart }) =>
    parts.flatMap(({ name, isInactive }) => (isInactive ? [] : (byPart.get(name) ?? []))),
  )
  return [...new Set(cards)]
}

/** Returns the blocks that make no card, in reading order, except those for which the author wants none. */
export function blocksWithoutCards(
  notebook: Notebook,
  cards: readonly Flashcard[],
  { messages = [] }: Context,
): BlockWithoutCard[] {
  const locationsOfCards = cards.flatMap(({ from, alsoFrom = [] }) => [from, ...alsoFrom])
  // What occurs twice has one card.
  const asked = new Set(cards.map(({ subject }) => subject))
  const repeated = [
    ...notebook.commands.filter(({ value }) => asked.has(value)),
    ...notebook.concepts.filter(({ term }) => asked.has(term)),
  ]
  const withCard = new Set([...locationsOfCards, ...repeated].map(({ file, line }) => `${file}:${line}`))
  const excluded = excludedCommands(messages, notebook)
  const reasonOfCommand = new Map(
    notebook.commands.map(({ id, file, line, description }) => [
      `${file}:${line}`,
      excluded.has(id) ? 'mistake' : description === undefined ? 'no-description' : 'switched-off',
    ]),
  ) satisfies ReadonlyMap<string, NoCardReason>
  return notebook.notes.flatMap((notes) => {
    const { path: file = '', data } = notes
    const hasNoCards = createLineMatcher(data?.noCardRanges ?? [])
    const reasons = new Map<number, NoCardReason>(
      (data?.coverage.proseLines ?? []).map((line) => [line, 'no-fact']),
    )
    walk(notes, (node) => {
      const line = node.position?.start.line
      if (line === undefined) return
      const reason =
        node.type === 'command' ? reasonOfCommand.get(`${file}:${line}`) : reasonOf(node as NotesNode)
      if (reason !== undefined) reasons.set(line, reason)
    })
    return [...reasons]
      .filter(([line]) => !withCard.has(`${file}:${line}`) && !hasNoCards(line))
      .sort(([one], [other]) => one - other)
      .map(([line, reason]) => ({ file, line, reason }))
  })
}

function reasonOf(node: NotesNode): NoCardReason | undefined {
  if (node.type === 'shortcut') return node.description === undefined ? 'no-description' : 'switched-off'
  if (node.type === 'concept' || node.type === 'card' || node.type === 'figure') return 'switched-off'
  if (node.type === 'callout') return 'callout'
  return node.type === 'example' && node.children.length === 0 ? 'code' : undefined
}
