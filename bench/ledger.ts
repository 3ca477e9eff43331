/** The ledger: what the identities of 5,000 notes cost, as a part of the build that needs them. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, read } from '../src/build/index.js'
import { anki, assignIds, ledgerName, readLedger, writeLedger } from '../src/emit/index.js'
import { atMost, type Row, seconds } from './row.js'

const files = 20
const notesPerFile = 250

export async function ledgerRows(): Promise<Row[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'ddd-bench-'))
  mkdirSync(join(cwd, 'notes'))
  for (let file = 0; file < files; file += 1) writeFileSync(join(cwd, `notes/f${file}.md`), questions(file))
  const options = { cwd, cache: false }
  await build({}, options)
  const whole = await seconds(() => build({}, options))
  const { notebook, context } = await read({}, options)
  const { drafts } = anki().drafts(notebook, context)
  const path = join(cwd, ledgerName)
  const ids = await seconds(() => {
    const ledger = readLedger(readFileSync(path, 'utf8'))
    return writeLedger(assignIds(drafts, ledger, { isKnown: () => true, timeOf: () => 0 }).ledger)
  })
  return [atMost('the ledger, as a part of a build', '5,000 notes', (100 * ids) / whole, 5, '%')]
}

function questions(file: number): string {
  const notes = Array.from(
    { length: notesPerFile },
    (_, index) =>
      `Q: What is ship ${file}-${index} of the fleet?\nA: It has ${index} sails, and mast number ${file}\n`,
  )
  return `# File ${file}\n\n${notes.join('\n')}`
}
