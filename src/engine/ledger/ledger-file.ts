import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Ledger, LedgerError, ledgerFileName, type Root, readLedger } from '../../emit/index.js'
import { errorReason, UserError } from '../user-error.js'

/** The ledger on disk. */
export interface LedgerFile {
  /** Absolute path. */
  path: string
  /** `undefined` if the file doesn't exist yet. */
  text?: string
  ledger?: Ledger
}

/**
 * Reads the ledger.
 *
 * @throws UserError if it exists but can't be read: continuing would give every card a new id
 */
export function readLedgerFile(root: Root): LedgerFile {
  const path = join(root.path, ledgerFileName)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { path }
    throw new UserError(3, `Can't read ${path}: ${errorReason(error)}.`)
  }
  if (text.trim() === '') return { path, text }
  try {
    return { path, text, ledger: readLedger(text) }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    throw new UserError(
      2,
      `${path}:${error.line} can't be read: ${error.message}. Restore it from git. If you delete it, the next build starts a new one from the package in the output folder.`,
    )
  }
}
