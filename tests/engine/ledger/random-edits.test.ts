/** Random sequences of edits: an unchanged card keeps its id, and a second build changes nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNotebook } from '../../../src/catalog/index.js'
import {
  type AssignedNote,
  anki,
  assignIds,
  type Ledger,
  readLedger,
  writeLedger,
} from '../../../src/emit/index.js'
import { parseNotes } from '../../../src/parse/index.js'

/** One fact in the notes. */
interface Fact {
  kind: number
  /** Distinguishes it from other facts. */
  word: string
  number: number
}

interface File {
  name: string
  title: string
  facts: Fact[]
}

const words = [
  'harbour',
  'keel',
  'mast',
  'anchor',
  'rudder',
  'sail',
  'hull',
  'deck',
  'bow',
  'stern',
  'galley',
  'compass',
]
const forms: readonly ((fact: Fact) => string)[] = [
  ({ word, number }) =>
    `- \`ship ${word} --level ${number} <name>\` - Inspect the ${word} at level ${number}`,
  ({ word, number }) =>
    `Q: How many meters has the ${word} of ship ${number}?\nA: About ${number} for a ${word}`,
  ({ word, number }) => `${word} number ${number}::part ${number} of the ${word} family`,
  ({ word, number }) => `The ==${word}== of ship ${number} was built in year ${number + 1900}.`,
  ({ word, number }) => `A **${word}${number}** is the part of a ship that has the number ${number}.`,
  ({ word, number }) =>
    `| Command | Description |\n|--|--|\n| \`${word} run${number} FILE\` | Run ${word} ${number} |`,
]
const markdownOf = ({ title, facts }: File) =>
  `# ${title}\n\n${facts.map((fact) => forms[fact.kind % forms.length]?.(fact)).join('\n\n')}\n`

const fact: fc.Arbitrary<Fact> = fc.record({
  kind: fc.nat(5),
  word: fc.constantFrom(...words),
  number: fc.integer({ min: 10, max: 99 }),
})
const file: fc.Arbitrary<File> = fc.record({
  name: fc.constantFrom('a', 'b', 'c/d', 'c/e', 'z'),
  title: fc.constantFrom('Ships', 'Boats', 'Chapter 1 - Wood', 'Chapter 2 - Iron'),
  facts: fc.array(fact, { maxLength: 8 }),
})
type Notebook = File[]
const notebook = fc.uniqueArray(file, { minLength: 1, maxLength: 4, selector: ({ name }) => name })

/** Random edits; the numbers are reduced to the valid range. */
const edit = fc.tuple(fc.nat(6), fc.nat(100), fc.nat(100), fact)

function edited(files: Notebook, [what, one, other, added]: [number, number, number, Fact]): Notebook {
  const next = files.map((each) => ({ ...each, facts: [...each.facts] }))
  const from = next[one % next.length]
  const to = next[other % next.length]
  if (!from || !to) return next
  const at = other % (from.facts.length + 1)
  if (what === 0) from.title = `${from.title} ${one}`
  else if (what === 1) from.name = `renamed-${one}-${from.name}`
  else if (what === 2) from.facts.reverse()
  else if (what === 3) to.facts.push(...from.facts.splice(at, 1))
  else if (what === 4) from.facts.splice(at, 0, added)
  else if (what === 5) from.facts.splice(at, 1)
  else if (next.length > 1) {
    next.splice(next.indexOf(from), 1)
    next[0]?.facts.push(...from.facts)
  }
  return next
}

interface Built {
  ledger: Ledger
  notes: readonly AssignedNote[]
  text: string
  changes: ReturnType<typeof assignIds>['changes']
}

function build(files: Notebook, text: string | undefined): Built {
  const notes = [...files]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((each) => parseNotes({ path: `notes/${each.name}.md`, value: markdownOf(each) }))
  const { drafts } = anki().drafts(createNotebook(notes, { id: 'ships' }))
  const before = text === undefined ? { notebookId: 'ships', rows: [] } : readLedger(text)
  const assigned = assignIds(drafts, before, { coversFile: () => true, timeOf: () => 1000 })
  return { ...assigned, text: writeLedger(assigned.ledger) }
}

/** Returns the GUID and content of each note. */
const contents = ({ notes }: Built) =>
  notes.map(({ guid, draft, parts }) => ({
    guid,
    content: JSON.stringify([
      draft.kind,
      draft.key,
      draft.question,
      draft.answer,
      parts.map(({ digest }) => digest),
    ]),
  }))

describe('any sequence of edits', () => {
  it('keeps the ids of unchanged cards', () => {
    fc.assert(
      fc.property(notebook, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        let files = start
        let built = build(files, undefined)
        for (const step of edits) {
          const before = contents(built)
          files = edited(files, step)
          built = build(files, built.text)
          const after = contents(built)
          // Cards with the same content keep as many of their GUIDs as possible.
          const guids = (all: typeof before, content: string) =>
            all.filter((one) => one.content === content).map(({ guid }) => guid)
          for (const { content } of after) {
            const [old, now] = [guids(before, content), guids(after, content)]
            const kept = now.filter((guid) => old.includes(guid)).length
            expect(kept).toBe(Math.min(old.length, now.length))
          }
          expect(new Set(after.map(({ guid }) => guid)).size).toBe(after.length)
          const again = build(files, built.text)
          expect(again.text).toBe(built.text)
          expect(again.changes).toEqual({ added: [], edited: [], updated: [], removed: [], revived: [] })
        }
      }),
      { numRuns: 400 },
    )
  })

  it('restores the original ids when it is reverted', () => {
    fc.assert(
      fc.property(notebook, fc.array(edit, { maxLength: 5 }), (start, edits) => {
        const first = build(start, undefined)
        let files = start
        let { text } = first
        for (const step of edits) {
          files = edited(files, step)
          text = build(files, text).text
        }
        const back = contents(build(start, text))
        expect(back.map(({ guid }) => guid).sort()).toEqual(
          contents(first)
            .map(({ guid }) => guid)
            .sort(),
        )
      }),
      { numRuns: 300 },
    )
  })
})
