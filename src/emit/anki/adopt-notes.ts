/** Makes ledger rows of the notes in a file that an earlier build wrote: for an upgrade from 0.1.0, or a ledger that is lost. */
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
import { commandCards } from './command-cards.js'
import { digestOf, gapDigests } from './drafts.js'
import { gapsIn } from './gaps.js'
import { plainText } from './plain-text.js'
import type { OldNote } from './read-package.js'

/** Names that GUIDs may have been made from: the notebook's id, the deck of version 0.1.0. */
export function adoptNotes(
  notes: readonly OldNote[],
  drafts: readonly NoteDraft[],
  names: readonly string[],
): LedgerRow[] {
  const draftByGuid = new Map<string, NoteDraft>()
  for (const draft of drafts)
    for (const guid of guidsOf(draft, names)) if (!draftByGuid.has(guid)) draftByGuid.set(guid, draft)
  const rows = notes.flatMap((note) => {
    const row = rowOf(note)
    const draft = draftByGuid.get(note.guid)
    if (!row) return []
    return draft
      ? { ...row, kind: draft.kind, key: ledgerKey(draft.key), file: draft.file, section: draft.section }
      : row
  })
  return rows.map((row) => ({ ...row, continues: mainOf(row, rows) }))
}

function guidsOf(
  { kind, key, explicitId, formerKeys = [], answer }: NoteDraft,
  names: readonly string[],
): string[] {
  return names.flatMap((name) => [
    ...(explicitId === undefined ? [] : [explicitGuidOf(name, kind, explicitId)]),
    ...[...formerKeys, key].map((former) => guidOf(name, kind, former)),
    guidOf(name, kind, key, answer),
  ])
}

/** The GUID of a later card is made from that of the note that it continues. */
function mainOf(row: LedgerRow, rows: readonly LedgerRow[]): string {
  const names = row.parts.map(({ name }) => name).join('\n')
  return (
    rows.find(({ guid, kind }) => kind === row.kind && digest(`${guid} with ${names}`) === row.guid)?.guid ??
    ''
  )
}

const kinds = ['shortcut', 'concept', 'picture', 'author']

function rowOf(note: OldNote): LedgerRow | undefined {
  const { guid, fields, tags, time, type } = note
  const kind = kinds.find((name) => tags.includes(name)) ?? 'author'
  const source = plainText((fields.at(-1) ?? '').replace(/<br>.*/s, ''))
  const place = { file: source.split(' › ')[0] ?? '', section: '' }
  const base = { guid, explicitId: '', continues: '', ...place, time, state: 'active' as const }
  if (type === 'command')
    return { ...base, kind: 'command', ...commandFacts(plainText(fields[0] ?? ''), slots(fields)) }
  const [front = '', back = ''] = fields
  if (gapsIn(front).gaps.length > 0) return { ...base, kind, ...clozeFacts(front, back) }
  const parts = [{ name: 'forward' }, ...(type === 'card' && fields[3] ? [{ name: 'backward' }] : [])]
  const question = /<p class="ask">([\s\S]*?)<\/p>/.exec(front)?.[1] ?? front
  return {
    ...base,
    kind,
    key: ledgerKey(plainText(front)),
    ...facts(plainText(question), plainText(back), parts, () => digestOf({ front, back })),
  }
}

interface Slot {
  name: string
  front: string
  back: string
}

function slots(fields: readonly string[]): Slot[] {
  return commandCards.map((name, index) => ({
    name,
    front: fields[2 + 2 * index] ?? '',
    back: fields[3 + 2 * index] ?? '',
  }))
}

function commandFacts(command: string, cards: readonly Slot[]) {
  const made = cards.filter(({ front }) => front !== '')
  const question = /<p class="ask">([\s\S]*?)<\/p>/.exec(
    made.find(({ name }) => name === 'recall')?.front ?? '',
  )?.[1]
  const parts = made.map(({ name, front, back }) => ({ name, digest: digestOf({ front, back }) }))
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

function clozeFacts(text: string, back: string) {
  const { gaps, around } = gapsIn(text)
  const parts = gaps.map(({ number, text: name }) => ({ name, number }))
  const answer = [...gaps.map(({ text: gap }) => gap), plainText(back)].join('\n').trim()
  const digest = gapDigests({ front: text, back })
  return {
    key: ledgerKey(plainText(text)),
    ...facts(around, answer, parts, ({ number = 1 }) => digest(number)),
  }
}

function facts(
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
