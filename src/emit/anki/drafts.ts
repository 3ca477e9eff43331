/** Groups cards into notes that don't have ids yet. */
import type { Notebook } from '../../catalog/index.js'
import { canonicalKey, type DraftPart, type NoteDraft, shortDigest } from '../ledger/index.js'
import { pathFromRoot, type Root } from '../root.js'
import { clozeHints, clozesIn, withoutClozes } from './clozes.js'
import { isCommandCardKind } from './command-card-kinds.js'
import { createExplicitIdLookup } from './explicit-ids.js'
import type { Flashcard } from './flashcard.js'
import type { NoteTypeName } from './note-types.js'
import { plainText } from './plain-text.js'

/** A note draft with the cards that its fields are made from. */
export interface AnkiDraft extends NoteDraft {
  type: NoteTypeName
  /** Cards by part name; all clozes of a note are parts of the same card. */
  cards: ReadonlyMap<string, Flashcard>
  /** The first card, whose location is that of the note. */
  firstCard: Flashcard
}

/** A card that may be built; an inactive one only keeps its id. */
export interface CardCandidate {
  card: Flashcard
  isInactive: boolean
}

/** @returns drafts in reading order */
export function toDrafts(
  candidates: readonly CardCandidate[],
  notebook: Notebook,
  root: Root | undefined,
): AnkiDraft[] {
  const explicitId = createExplicitIdLookup(notebook)
  const groups = new Map<string, CardCandidate[]>()
  for (const candidate of candidates) {
    const name = groupKey(candidate.card)
    const group = groups.get(name)
    if (group) group.push(candidate)
    else groups.set(name, [candidate])
  }
  const drafts = [
    ...[...groups.values()].flatMap((group) => toDraft(group, explicitId, root) ?? []),
    ...draftsWithoutCards(notebook, groups, root),
  ]
  return numberDuplicates(sortByLocation(drafts, notebook))
}

/** Creates drafts for commands that make no card now, such as those without a description: an earlier build may have made one. */
function draftsWithoutCards(
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
    if (groups.has(groupKey(card))) return []
    return {
      type: 'command' as const,
      kind: 'command',
      isCloze: false,
      key: value,
      question: '',
      answer: value,
      file: pathFromRoot(file, root),
      section: sectionOf(entry),
      parts: [],
      cards: new Map(),
      firstCard: card,
    }
  })
}

function sectionOf({ chapter, section = [] }: Flashcard['from']): string {
  return [...(chapter ? [chapter.title] : []), ...section].join(' › ')
}

/** Cards of one command share a note; other cards share one if their content is the same. */
function groupKey({ noteType, kind, subject, front, back, originalFront = front }: Flashcard): string {
  const key = subject.replace(/\s+/g, ' ').trim()
  return noteType === 'command' && isCommandCardKind(kind)
    ? `command\n${key}`
    : [kind, key, originalFront, back].join('\n')
}

function toDraft(
  group: readonly CardCandidate[],
  explicitId: ReturnType<typeof createExplicitIdLookup>,
  root: Root | undefined,
): AnkiDraft | undefined {
  const card = (group.find(({ isInactive }) => !isInactive) ?? group[0])?.card
  if (!card) return undefined
  const type = card.noteType === 'command' && !isCommandCardKind(card.kind) ? 'card' : card.noteType
  const locations = group.flatMap(({ card: { from, alsoFrom = [] } }) => [from, ...alsoFrom])
  const id = locations.map(explicitId).find((name) => name !== undefined)
  const { file } = card.from
  return {
    type,
    kind: type === 'command' ? 'command' : card.kind,
    isCloze: type === 'cloze',
    ...(id === undefined ? {} : { explicitId: id }),
    key: card.subject,
    ...(card.formerSubjects ? { formerKeys: card.formerSubjects } : {}),
    ...questionAndAnswer(type, group),
    isFromKnowledge: group.some(({ card: { isFromKnowledge } }) => isFromKnowledge),
    file: pathFromRoot(file, root),
    section: sectionOf(card.from),
    ...partsOf(type, group),
    firstCard: { ...card, alsoFrom: distinctLocations(locations) },
  }
}

function questionAndAnswer(
  type: NoteTypeName,
  group: readonly CardCandidate[],
): Pick<NoteDraft, 'question' | 'answer'> {
  const cards = group.map(({ card }) => card)
  const [firstCard] = cards
  if (!firstCard) return { question: '', answer: '' }
  if (type === 'command')
    return {
      question: cards.find(({ question }) => question !== undefined)?.question ?? '',
      answer: firstCard.subject,
    }
  if (type === 'cloze') {
    const { surroundingText, clozes } = clozesIn(firstCard.front)
    return {
      question: surroundingText,
      answer: [...clozes.map(({ text }) => text), plainText(firstCard.back)].join('\n').trim(),
    }
  }
  return { question: firstCard.question ?? plainText(firstCard.front), answer: plainText(firstCard.back) }
}

function partsOf(
  type: NoteTypeName,
  group: readonly CardCandidate[],
): { parts: DraftPart[]; cards: ReadonlyMap<string, Flashcard> } {
  const cards = new Map<string, Flashcard>()
  const parts = new Map<string, DraftPart>()
  const add = (name: string, card: Flashcard, isInactive: boolean, digest: string, number?: number) => {
    const id = `${number ?? ''}\n${name}`
    const existing = parts.get(id)
    if (existing) {
      existing.isInactive &&= isInactive
      return
    }
    cards.set(name, card)
    parts.set(id, { name, digest, isInactive, ...(number === undefined ? {} : { number }) })
  }
  for (const { card, isInactive } of group)
    if (type === 'command') add(card.kind, card, isInactive, cardDigest(card))
    else if (type === 'cloze') {
      const digest = clozeDigests(card)
      for (const { number, text } of clozesIn(card.front).clozes)
        add(text, card, isInactive, digest(number), number)
    } else {
      add('forward', card, isInactive, cardDigest(card))
      if (card.isReversed) add('backward', card, isInactive, cardDigest(card))
    }
  return { parts: [...parts.values()], cards }
}

/** Digest of what a card asks and answers, without its location and disambiguation. */
export function cardDigest({
  front,
  back,
  originalFront = front,
}: Pick<Flashcard, 'front' | 'back' | 'originalFront'>): string {
  return shortDigest(`${originalFront}\n${back}`)
}

/** Digests of single clozes: the text without cloze marks, and the cloze's hints. Adding a cloze doesn't change the others. */
export function clozeDigests({ front, back }: Pick<Flashcard, 'front' | 'back'>): (number: number) => string {
  const text = shortDigest(`${withoutClozes(front)}\n${back}`)
  const hints = clozeHints(front)
  return (number) => `${text}:${shortDigest((hints.get(number) ?? []).join('\n'))}`
}

function distinctLocations([first, ...others]: readonly Flashcard['from'][]): Flashcard['from'][] {
  const seen = new Set([
    first?.file === undefined ? '' : `${first.file} ${first.section?.join()} ${first.chapter?.title}`,
  ])
  return others.filter(({ file, section, chapter }) => {
    const key = `${file} ${section?.join()} ${chapter?.title}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Numbers notes with the same key in the same section: `Ports #2`. */
function numberDuplicates(drafts: readonly AnkiDraft[]): AnkiDraft[] {
  const counts = new Map<string, number>()
  return drafts.map((draft) => {
    const key = [draft.kind, canonicalKey(draft.key), draft.file, draft.section].join('\n')
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count === 1 ? draft : { ...draft, section: `${draft.section} #${count}` }
  })
}

/** Sorts drafts in reading order, which is the order of new cards in Anki. */
function sortByLocation(drafts: AnkiDraft[], { notes }: Notebook): AnkiDraft[] {
  const files = new Map(notes.map(({ path = '' }, index) => [path, index]))
  const rank = ({ firstCard: { from } }: AnkiDraft) => files.get(from.file) ?? 0
  return drafts.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.firstCard.from.line - b.firstCard.from.line ||
      a.firstCard.from.column - b.firstCard.from.column,
  )
}
