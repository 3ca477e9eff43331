import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { errorReason, UserError } from '../user-error.js'

/** @throws UserError if the system's temporary folder isn't writable */
export function createTemporaryFolder(): string {
  const parent = resolve(tmpdir())
  try {
    return mkdtempSync(join(parent, 'ddd-build-learn-'))
  } catch (error) {
    throw new UserError(3, `Can't create a temporary folder in ${parent}: ${errorReason(error)}.`)
  }
}

export function removeTemporaryFolder(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 })
  } catch {
    // The system cleans up its temporary folder anyway.
  }
}
