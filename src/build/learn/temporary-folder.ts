import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Failure, systemReason } from '../failure.js'

/** @throws Failure if the system's temporary folder can't be written to */
export function createTemporaryFolder(): string {
  const parent = resolve(tmpdir())
  try {
    return mkdtempSync(join(parent, 'ddd-build-learn-'))
  } catch (error) {
    throw new Failure(3, `Can't create a temporary folder in ${parent}: ${systemReason(error)}.`)
  }
}

export function removeTemporaryFolder(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 })
  } catch {
    // The system cleans its temporary folder too.
  }
}
