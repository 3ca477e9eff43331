import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Ledger,
  LedgerError,
  type LedgerRow,
  readLedger,
  writeLedger,
} from '../../../src/emit/ledger/index.js'

const row = (number: number, more: Partial<LedgerRow> = {}): LedgerRow => ({
  guid: (number * 2_654_435_761).toString(16).padStart(20, '0'),
  kind: 'command',
  explicitId: '',
  continues: '',
  key: `boat ls ${number}`,
  file: 'notes/boats.md',
  section: 'Boats › Hulls',
  parts: [{ name: 'recall' }],
  digest: { question: 'aa', answer: 'bb', cards: 'cc' },
  time: 1_700_000_000 + number,
  state: 'active',
  ...more,
})
const sorted = (ledger: Ledger) => ({
  ...ledger,
  rows: [...ledger.rows].sort((one, other) => (one.guid < other.guid ? -1 : 1)),
})

const text = fc.string({ unit: 'grapheme' })
const anyRow: fc.Arbitrary<LedgerRow> = fc.record({
  guid: fc.stringMatching(/^[0-9a-f]{20}$/),
  kind: fc.constantFrom('command', 'concept', 'author'),
  explicitId: text,
  continues: text,
  key: text,
  file: text,
  section: text,
  parts: fc.array(
    fc.oneof(
      fc.record({ name: fc.constantFrom('recall', 'forward') }),
      fc.record({ name: text, number: fc.integer({ min: 1, max: 500 }) }),
    ),
  ),
  digest: fc.constant({ question: 'aa', answer: '', cards: 'cc' }),
  time: fc.integer({ min: 0, max: 4_000_000_000 }),
  state: fc.constantFrom('active', 'inactive', 'removed'),
})

describe('readLedger and writeLedger', () => {
  it('round-trip any ledger', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRow, { selector: ({ guid }) => guid }), text, (rows, notebookId) => {
        const ledger = { notebookId, rows, formerDeck: 'Docker Notes', look: { digest: 'ab12', time: 5 } }
        expect(readLedger(writeLedger(ledger))).toEqual(sorted(ledger))
      }),
    )
  })

  it('write one line per note, sorted by GUID', () => {
    const ledger = { notebookId: 'boats', rows: [row(3), row(1), row(2)] }
    expect(writeLedger(ledger)).toBe(writeLedger({ ...ledger, rows: [...ledger.rows].reverse() }))
    const lineOf = (guid: string, number: number) =>
      `${guid}\tcommand\t\t\tboat ls ${number}\tnotes/boats.md\tBoats › Hulls\trecall\taa.bb.cc\t2023-11-14T22:13:2${number}Z\tactive`
    expect(writeLedger(ledger).split('\n')).toEqual([
      '# ddd-build ids\t1\tboats',
      '# guid\tkind\tid\tcontinues\tkey\tfile\tsection\tcards\tdigest\tchanged\tstate',
      lineOf('0000000000009e3779b1', 1),
      lineOf('0000000000013c6ef362', 2),
      lineOf('000000000001daa66d13', 3),
      '',
    ])
  })

  it('throw nothing but LedgerError for garbage', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (garbage) => {
        try {
          readLedger(garbage)
        } catch (error) {
          expect(error).toBeInstanceOf(LedgerError)
        }
      }),
    )
  })

  it.each([
    ['', 'the header line “# ddd-build ids” is missing', 1],
    ['# ddd-build ids\t2\tx\n', 'unknown ledger version 2: update ddd-build', 1],
    ['# ddd-build ids\t1\tx\nabc\n', 'expected 11 tab-separated cells, found 1', 2],
    [`# ddd-build ids\t1\tx\n${'\t'.repeat(10)}\n`, 'the GUID is missing', 2],
    [
      `${writeLedger({ notebookId: 'x', rows: [row(1)] }).replace('\tactive', '\talive')}`,
      'invalid state “alive”: must be one of active, inactive, removed',
      3,
    ],
  ])('report %j with its line', (broken, reason, line) => {
    expect(() => readLedger(broken)).toThrow(expect.objectContaining({ message: reason, line }))
  })
})

describe('a merge of two branches', () => {
  const git = (folder: string, ...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], {
      cwd: folder,
      stdio: 'pipe',
    })

  /** Merges two branches that both changed the ledger; the result may contain conflict markers. */
  function merge(base: readonly LedgerRow[], one: readonly LedgerRow[], other: readonly LedgerRow[]): string {
    const folder = mkdtempSync(join(tmpdir(), 'ddd-merge-'))
    const save = (rows: readonly LedgerRow[], message: string) => {
      writeFileSync(join(folder, 'ids.tsv'), writeLedger({ notebookId: 'boats', rows }))
      git(folder, 'add', '.')
      git(folder, 'commit', '-q', '-m', message)
    }
    git(folder, 'init', '-q', '-b', 'main')
    save(base, 'base')
    git(folder, 'checkout', '-q', '-b', 'other')
    save(other, 'other')
    git(folder, 'checkout', '-q', 'main')
    save(one, 'one')
    try {
      git(folder, 'merge', '-q', 'other')
    } catch {
      // A conflict: the file contains both sides.
    }
    return readFileSync(join(folder, 'ids.tsv'), 'utf8')
  }
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => row(from + index))

  it('keeps the notes that both sides added', () => {
    const base = rows(0, 40)
    const merged = readLedger(merge(base, [...base, ...rows(100, 110)], [...base, ...rows(200, 210)]))
    expect(merged.rows.map(({ key }) => key).sort()).toEqual(
      [...base, ...rows(100, 110), ...rows(200, 210)].map(({ key }) => key).sort(),
    )
  })

  it('keeps the later change of a note that both sides changed', () => {
    const merged = merge(
      [row(1)],
      [row(1, { key: 'a', time: 2_000_000_000 })],
      [row(1, { key: 'b', time: 1_900_000_000 })],
    )
    expect(merged).toContain('<<<<<<<')
    expect(readLedger(merged).rows.map(({ key }) => key)).toEqual(['a'])
  })
})
