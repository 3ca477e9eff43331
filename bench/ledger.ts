/** The time to read the ledger, assign ids to 5,000 notes and write it, relative to a whole build. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anki, assignIds, ledgerFileName, readLedger, writeLedger } from '../src/emit/index.js'
import { build, read } from '../src/engine/index.js'
import { atMost, type Row, seconds } from './row.js'

const files = 20
const notesPerFile = 250

export async function ledgerRows(): Promise<Row[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'ddd-bench-'))
  mkdirSync(join(cwd, 'notes'))
  for (let file = 0; file < files; file += 1) writeFileSync(join(cwd, `notes/f${file}.md`), questions(file))
  const options = { cwd, cache: false }
  await build({}, options)
  const buildTime = await seconds(() => build({}, options))
  const { notebook, context } = await read({}, options)
  const { drafts } = anki().drafts(notebook, context)
  const path = join(cwd, ledgerFileName)
  const ledgerTime = await seconds(() => {
    const ledger = readLedger(readFileSync(path, 'utf8'))
    return writeLedger(assignIds(drafts, ledger, { coversFile: () => true, timeOf: () => 0 }).ledger)
  })
  return [atMost('the ledger, share of a build', '5,000 notes', (100 * ledgerTime) / buildTime, 5, '%')]
}

function questions(file: number): string {
  const notes = Array.from(
    { length: notesPerFile },
    (_, index) =>
      `Q: What is ship ${file}-${index} of the fleet?\nA: It has ${index} sails, and mast number ${file}\n`,
  )
  return `# File ${file}\n\n${notes.join('\n')}`
}
