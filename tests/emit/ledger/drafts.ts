import {
  type AssignOptions,
  assignIds,
  type DraftPart,
  type Ledger,
  type NoteDraft,
} from '../../../src/emit/ledger/index.js'

type DraftOptions = Partial<Omit<NoteDraft, 'parts'>> & { parts?: readonly (string | DraftPart)[] }

/** A card of a draft, with a digest of what it asks. */
export const part = (name: string, more: Partial<DraftPart> = {}): DraftPart => ({
  name,
  digest: `digest of ${name}`,
  isInactive: false,
  ...more,
})

/** A question with its answer, in `a.md`. */
export function draft(key: string, answer: string, options: DraftOptions = {}): NoteDraft {
  const { parts = ['forward'], ...more } = options
  return {
    kind: 'question',
    isCloze: false,
    key,
    question: key,
    answer,
    file: 'a.md',
    section: 'A',
    ...more,
    parts: parts.map((one) =>
      typeof one === 'string' ? part(one, { digest: `${key} ${answer} ${one}` }) : one,
    ),
  }
}

/** A sentence with clozes: `The {{c1::keel}} is low`. */
export function cloze(key: string, options: Partial<NoteDraft> = {}): NoteDraft {
  const gaps = [...key.matchAll(/\{\{c(\d+)::(.*?)\}\}/g)]
  const text = gaps.map(([, , gap = '']) => gap)
  return {
    kind: 'cloze',
    isCloze: true,
    key,
    question: key.replace(/\{\{c\d+::.*?\}\}/g, '…'),
    answer: text.join(', '),
    file: 'a.md',
    section: 'A',
    parts: gaps.map(([, number, gap = '']) =>
      part(gap, { number: Number(number), digest: `${key}: ${gap}` }),
    ),
    ...options,
  }
}

/** When each build runs, in seconds since 1970. */
export const firstTime = 1000
export const laterTime = 2000

export function build(drafts: readonly NoteDraft[], ledger?: Ledger, options: Partial<AssignOptions> = {}) {
  return assignIds(drafts, ledger ?? { notebookId: 'x', rows: [] }, {
    coversFile: () => true,
    timeOf: () => (ledger ? laterTime : firstTime),
    ...options,
  })
}

/** Builds some notes, then edited ones. Returns for each edited note the index of the note whose id it has; -1 for a new one. */
export function edit(
  before: readonly NoteDraft[],
  after: readonly NoteDraft[],
  options: Partial<AssignOptions> = {},
): number[] {
  const first = build(before)
  const second = build(after, first.ledger, options)
  const guids = first.notes.map(({ guid }) => guid)
  return second.notes.map(({ guid }) => guids.indexOf(guid))
}
