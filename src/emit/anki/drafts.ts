/** Puts cards together into notes that have no id yet. */
import type { Notebook } from '../../catalog/index.js'
import { canonicalKey, type DraftPart, type NoteDraft, shortDigest } from '../ledger/index.js'
import { fileInRoot, type Root } from '../root.js'
import { isCommandCard } from './command-cards.js'
import { explicitIds } from './explicit-ids.js'
import type { Flashcard } from './flashcard.js'
import { gapsIn, hintsIn, renumberGaps } from './gaps.js'
import type { NoteTypeName } from './note-types.js'
import { plainText } from './plain-text.js'

/** A note with the cards that its fields are made from. */
export interface AnkiDraft extends NoteDraft {
  type: NoteTypeName
  /** Cards by the names of their parts; the gaps of a cloze note are all on one. */
  cards: ReadonlyMap<string, Flashcard>
  /** The first of its cards, whose place is that of the note. */
  first: Flashcard
}

/** A card, and whether the note is to have it now. */
export interface Candidate {
  card: Flashcard
  isInactive: boolean
}

/** @returns notes in reading order */
export function toDrafts(
  candidates: readonly Candidate[],
  notebook: Notebook,
  root: Root | undefined,
): AnkiDraft[] {
  const explicitId = explicitIds(notebook)
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const name = groupOf(candidate.card)
    const group = groups.get(name)
    if (group) group.push(candidate)
    else groups.set(name, [candidate])
  }
  const drafts = [
    ...[...groups.values()].flatMap((group) => toDraft(group, explicitId, root) ?? []),
    ...withoutCards(notebook, groups, root),
  ]
  return numbered(inOrder(drafts, notebook))
}

/** Commands that make no card, such as those without a description: they may have made one, and they are still there. */
function withoutCards(
  { commands }: Notebook,
  groups: ReadonlyMap<string, unknown>,
  root: Root | undefined,
): AnkiDraft[] {
  return commands.flatMap((entry) => {
    const { value, file } = entry
    const card: Flashcard = {
      kind: 'recall',
      subject: value,
      noteType: 'command',
      front: '',
      back: '',
      from: entry,
    }
    if (groups.has(groupOf(card))) return []
    return {
      type: 'command' as const,
      kind: 'command',
      isCloze: false,
      key: value,
      question: '',
      answer: value,
      file: fileInRoot(file, root),
      section: sectionOf(entry),
      parts: [],
      cards: new Map(),
      first: card,
    }
  })
}

function sectionOf({ chapter, section = [] }: Flashcard['from']): string {
  return [...(chapter ? [chapter.title] : []), ...section].join(' › ')
}

/** Cards of one command share a note; other cards do if they say the same. */
function groupOf({ noteType, kind, subject, front, back, ownFront = front }: Flashcard): string {
  const key = subject.replace(/\s+/g, ' ').trim()
  return noteType === 'command' && isCommandCard(kind)
    ? `command\n${key}`
    : [kind, key, ownFront, back].join('\n')
}

function toDraft(
  group: readonly Candidate[],
  explicitId: ReturnType<typeof explicitIds>,
  root: Root | undefined,
): AnkiDraft | undefined {
  const card = (group.find(({ isInactive }) => !isInactive) ?? group[0])?.card
  if (!card) return undefined
  const type = card.noteType === 'command' && !isCommandCard(card.kind) ? 'card' : card.noteType
  const places = group.flatMap(({ card: { from, alsoFrom = [] } }) => [from, ...alsoFrom])
  const id = places.map(explicitId).find((name) => name !== undefined)
  const { file } = card.from
  return {
    type,
    kind: type === 'command' ? 'command' : card.kind,
    isCloze: type === 'cloze',
    ...(id === undefined ? {} : { explicitId: id }),
    key: card.subject,
    ...(card.formerSubjects ? { formerKeys: card.formerSubjects } : {}),
    ...textsOf(type, group),
    isFromKnowledge: group.some(({ card: { isFromKnowledge } }) => isFromKnowledge),
    file: fileInRoot(file, root),
    section: sectionOf(card.from),
    ...partsOf(type, group),
    first: { ...card, alsoFrom: otherPlaces(places) },
  }
}

function textsOf(type: NoteTypeName, group: readonly Candidate[]): Pick<NoteDraft, 'question' | 'answer'> {
  const cards = group.map(({ card }) => card)
  const [first] = cards
  if (!first) return { question: '', answer: '' }
  if (type === 'command')
    return {
      question: cards.find(({ question }) => question !== undefined)?.question ?? '',
      answer: first.subject,
    }
  if (type === 'cloze') {
    const { around, gaps } = gapsIn(first.front)
    return {
      question: around,
      answer: [...gaps.map(({ text }) => text), plainText(first.back)].join('\n').trim(),
    }
  }
  return { question: first.question ?? plainText(first.front), answer: plainText(first.back) }
}

function partsOf(
  type: NoteTypeName,
  group: readonly Candidate[],
): { parts: DraftPart[]; cards: ReadonlyMap<string, Flashcard> } {
  const cards = new Map<string, Flashcard>()
  const parts = new Map<string, DraftPart>()
  const add = (name: string, card: Flashcard, isInactive: boolean, digest: string, number?: number) => {
    const id = `${number ?? ''}\n${name}`
    const known = parts.get(id)
    if (known) {
      known.isInactive &&= isInactive
      return
    }
    cards.set(name, card)
    parts.set(id, { name, digest, isInactive, ...(number === undefined ? {} : { number }) })
  }
  for (const { card, isInactive } of group)
    if (type === 'command') add(card.kind, card, isInactive, digestOf(card))
    else if (type === 'cloze') {
      const digest = gapDigests(card)
      for (const { number, text } of gapsIn(card.front).gaps)
        add(text, card, isInactive, digest(number), number)
    } else {
      add('forward', card, isInactive, digestOf(card))
      if (card.isReversed) add('backward', card, isInactive, digestOf(card))
    }
  return { parts: [...parts.values()], cards }
}

/** Of what a card asks and answers; not of where it stands, nor of what sets it apart from others. */
export function digestOf({
  front,
  back,
  ownFront = front,
}: Pick<Flashcard, 'front' | 'back' | 'ownFront'>): string {
  return shortDigest(`${ownFront}\n${back}`)
}

/** Digests of single gaps: the whole text without marks, and the gap's hints. So adding a gap doesn't change the others. */
export function gapDigests({ front, back }: Pick<Flashcard, 'front' | 'back'>): (number: number) => string {
  const text = shortDigest(`${renumberGaps(front, new Map())}\n${back}`)
  const hints = hintsIn(front)
  return (number) => `${text}:${shortDigest((hints.get(number) ?? []).join('\n'))}`
}

function otherPlaces([first, ...others]: readonly Flashcard['from'][]): Flashcard['from'][] {
  const seen = new Set([
    first?.file === undefined ? '' : `${first.file} ${first.section?.join()} ${first.chapter?.title}`,
  ])
  return others.filter(({ file, section, chapter }) => {
    const place = `${file} ${section?.join()} ${chapter?.title}`
    return !seen.has(place) && seen.add(place)
  })
}

/** Notes with the same key in the same section are counted: `Ports #2`. */
function numbered(drafts: readonly AnkiDraft[]): AnkiDraft[] {
  const counts = new Map<string, number>()
  return drafts.map((draft) => {
    const place = [draft.kind, canonicalKey(draft.key), draft.file, draft.section].join('\n')
    const count = (counts.get(place) ?? 0) + 1
    counts.set(place, count)
    return count === 1 ? draft : { ...draft, section: `${draft.section} #${count}` }
  })
}

/** New cards come in the order of the book. */
function inOrder(drafts: AnkiDraft[], { notes }: Notebook): AnkiDraft[] {
  const files = new Map(notes.map(({ path = '' }, index) => [path, index]))
  const rank = ({ first: { from } }: AnkiDraft) => files.get(from.file) ?? 0
  return drafts.sort(
    (one, other) =>
      rank(one) - rank(other) ||
      one.first.from.line - other.first.from.line ||
      one.first.from.column - other.first.from.column,
  )
}
