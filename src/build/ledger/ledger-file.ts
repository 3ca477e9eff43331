import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Ledger, LedgerError, ledgerName, type Root, readLedger } from '../../emit/index.js'
import { Failure, systemReason } from '../failure.js'

/** A ledger as it is on the disk. */
export interface LedgerFile {
  /** Absolute. */
  path: string
  /** Nothing if there is none yet. */
  text?: string
  ledger?: Ledger
}

/** @throws Failure if it is there and can't be read: a build that went on would give every card a new identity */
export function readLedgerFile(root: Root): LedgerFile {
  const path = join(root.path, ledgerName)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { path }
    throw new Failure(3, `Can't read ${path}: ${systemReason(error)}.`)
  }
  if (text.trim() === '') return { path, text }
  try {
    return { path, text, ledger: readLedger(text) }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    throw new Failure(
      2,
      `${path}:${error.line} can't be read: ${error.message}. Restore it from git, or delete it to start a new one (see docs/anki.md).`,
    )
  }
}
