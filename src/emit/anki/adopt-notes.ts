/** Recreates ledger rows from a deck file of an earlier build: for an upgrade from 0.1.0, or if the ledger was lost. */
import { digest } from '../../catalog/index.js'
import {
  cardsDigest,
  explicitGuidOf,
  guidOf,
  type LedgerPart,
  type LedgerRow,
  ledgerKey,
  type NoteDraft,
  textDigest,
} from '../ledger/index.js'
import { clozesIn, withoutClozes } from './clozes.js'
import { commandCardKinds } from './command-card-kinds.js'
import { cardDigest, clozeDigests } from './drafts.js'
import { gaps } from './kinds/gaps.js'
import { plainText } from './plain-text.js'
import type { ImportedNote } from './read-package.js'

/**
 * Creates a ledger row for each note of a deck file. Its kind, key and location come from the draft with the same GUID, or else with the
 * same question and answer, if there is one.
 *
 * @param guidSeeds the notebook's id and the name of its former deck: GUIDs may be derived from these, or from the decks of the notes
 */
export function adoptNotes(
  notes: readonly ImportedNote[],
  drafts: readonly NoteDraft[],
  guidSeeds: readonly string[],
): LedgerRow[] {
  const draftByGuid = new Map<string, NoteDraft>()
  const draftByContent = new Map(
    drafts.flatMap((draft) => {
      const { question, answer, isCloze } = draft
      return question === '' || answer === ''
        ? []
        : [[contentKey(textDigest(question), textDigest(answer), isCloze), draft]]
    }),
  )
  const seeds = [...guidSeeds, ...commonDeckNames(notes)]
  for (const draft of drafts)
    for (const guid of candidateGuids(draft, seeds)) if (!draftByGuid.has(guid)) draftByGuid.set(guid, draft)
  const adopted = notes.map((note): AdoptedRow => {
    const row = rowOf(note)
    const text = clozeText(note)
    const { question, answer } = row.digest
    const draft = draftByGuid.get(note.guid) ?? draftByContent.get(contentKey(question, answer, text !== ''))
    const fromDraft = draft && {
      kind: draft.kind,
      key: ledgerKey(draft.key),
      file: draft.file,
      section: draft.section,
    }
    return { row: { ...row, ...fromDraft }, text }
  })
  return withContinuations(adopted)
}

/**
 * Returns the names that the deck of version 0.1.0 may have had, including parent decks, because its notes may be in a subdeck for each
 * chapter. It contained all notes, so names of fewer than 10 % of the notes are left out.
 */
function commonDeckNames(notes: readonly ImportedNote[]): string[] {
  const counts = new Map<string, number>()
  for (const { deck } of notes) {
    const parts = deck.split('::')
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const name = parts.slice(0, depth).join('::')
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return [...counts].flatMap(([name, count]) => (count * 10 >= notes.length ? name : []))
}

function candidateGuids(
  { kind, key, explicitId, formerKeys = [], answer }: NoteDraft,
  guidSeeds: readonly string[],
): string[] {
  return guidSeeds.flatMap((seed) => [
    ...(explicitId === undefined ? [] : [explicitGuidOf(seed, kind, explicitId)]),
    ...[...formerKeys, key].map((candidate) => guidOf(seed, kind, candidate)),
    guidOf(seed, kind, key, answer),
  ])
}

function contentKey(question: string, answer: string, isCloze: boolean): string {
  return `${question} ${answer} ${isCloze}`
}

interface AdoptedRow {
  row: LedgerRow
  /** The whole text of a cloze note; empty for other notes. */
  text: string
}

/**
 * Sets which note each row continues. The GUID of a continuation is derived from the GUID of its main note and the names of its own cards.
 * The name of a cloze is its text, so cloze notes are only compared if their whole texts are equal; other notes share a few names.
 */
function withContinuations(adopted: readonly AdoptedRow[]): LedgerRow[] {
  const groups = new Map<string, LedgerRow[]>()
  for (const { row, text } of adopted) {
    const key = `${row.kind}\n${text}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  const mainByGuid = new Map<string, string>()
  for (const rows of groups.values()) {
    const namesOfCards = new Set(rows.map(cardNames))
    for (const { guid } of rows)
      for (const names of namesOfCards) mainByGuid.set(digest(`${guid} with ${names}`), guid)
  }
  return adopted.map(({ row }) => ({ ...row, continues: mainByGuid.get(row.guid) ?? '' }))
}

function cardNames({ parts }: LedgerRow): string {
  return parts.map(({ name }) => name).join('\n')
}

function clozeText({ type, fields: [front = ''] }: ImportedNote): string {
  const isCloze = type !== 'command' && clozesIn(front).clozes.length > 0
  return isCloze ? plainText(withoutClozes(front)) : ''
}

const taggedKinds = ['shortcut', 'concept', 'picture', 'author']

function rowOf(note: ImportedNote): LedgerRow {
  const { guid, fields, tags, time, type } = note
  const kind = taggedKinds.find((name) => tags.includes(name)) ?? 'author'
  const source = plainText((fields.at(-1) ?? '').replace(/<br>.*/s, ''))
  const location = { file: source.split(' › ')[0] ?? '', section: '' }
  const base = { guid, explicitId: '', continues: '', ...location, time, state: 'active' as const }
  if (type === 'command')
    return {
      ...base,
      kind: 'command',
      ...commandRowFields(commandText(fields[0] ?? ''), commandCardFields(fields)),
    }
  const [front = '', back = ''] = fields
  if (clozesIn(front).clozes.length > 0) {
    const command = /<p class="cmd">([\s\S]*?)<\/p>/.exec(front)?.[1]
    const row = { ...base, kind, ...clozeRowFields(front, back) }
    return command === undefined
      ? row
      : { ...row, kind: gaps.name, key: ledgerKey(commandText(withoutClozes(command))) }
  }
  const parts = [{ name: 'forward' }, ...(type === 'card' && fields[3] ? [{ name: 'backward' }] : [])]
  const question = /<p class="ask">([\s\S]*?)<\/p>/.exec(front)?.[1] ?? front
  return {
    ...base,
    kind,
    key: ledgerKey(plainText(front)),
    ...rowFields(plainText(question), plainText(back), parts, () => cardDigest({ front, back })),
  }
}

/** Returns the text of a command line. Option and value of `--to=port` are separate elements without a space between them. */
function commandText(html: string): string {
  return plainText(html.replace(/<\/?(?:code|span|wbr)\b[^>]*>/g, ''))
}

interface CommandCardFields {
  name: string
  front: string
  back: string
}

function commandCardFields(fields: readonly string[]): CommandCardFields[] {
  return commandCardKinds.map((name, index) => ({
    name,
    front: fields[2 + 2 * index] ?? '',
    back: fields[3 + 2 * index] ?? '',
  }))
}

function commandRowFields(command: string, cards: readonly CommandCardFields[]) {
  const existingCards = cards.filter(({ front }) => front !== '')
  const question = /<p class="ask">([\s\S]*?)<\/p>/.exec(
    existingCards.find(({ name }) => name === 'recall')?.front ?? '',
  )?.[1]
  const parts = existingCards.map(({ name, front, back }) => ({ name, digest: cardDigest({ front, back }) }))
  return {
    key: ledgerKey(command),
    parts: parts.map(({ name }) => ({ name })),
    digest: {
      question: textDigest(plainText(question ?? '')),
      answer: textDigest(command),
      cards: cardsDigest(parts),
    },
  }
}

function clozeRowFields(text: string, back: string) {
  const { clozes, surroundingText } = clozesIn(text)
  const parts = clozes.map(({ number, text: name }) => ({ name, number }))
  const answer = [...clozes.map(({ text: cloze }) => cloze), plainText(back)].join('\n').trim()
  const digest = clozeDigests({ front: text, back })
  return {
    key: ledgerKey(plainText(text)),
    ...rowFields(surroundingText, answer, parts, ({ number = 1 }) => digest(number)),
  }
}

function rowFields(
  question: string,
  answer: string,
  parts: readonly LedgerPart[],
  digestOfPart: (part: LedgerPart) => string,
) {
  return {
    parts: [...parts],
    digest: {
      question: textDigest(question),
      answer: textDigest(answer),
      cards: cardsDigest(parts.map((part) => ({ ...part, digest: digestOfPart(part) }))),
    },
  }
}
