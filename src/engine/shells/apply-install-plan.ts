import { lstatSync, readFileSync } from 'node:fs'
import { rm, rmdir } from 'node:fs/promises'
import { errorReason, UserError } from '../user-error.js'
import type { PreviousContent } from '../writing/write-atomically.js'
import { writeIfUnchanged } from '../writing/write-if-unchanged.js'
import type { InstallPlan } from './install-plan.js'
import { completionsFolder } from './startup-shells.js'

/**
 * Applies a plan.
 *
 * @throws UserError if a file can't be written or removed, or has changed since the plan was made
 */
export async function applyInstallPlan({ changes }: InstallPlan): Promise<void> {
  for (const { path, content, previous } of changes)
    if (content !== undefined) await writeIfUnchanged(path, content, previous)
    else await removeIfUnchanged(path, previous)
  // Fails unless the folder is empty.
  await rmdir(completionsFolder()).catch(() => undefined)
}

async function removeIfUnchanged(path: string, { bytes }: PreviousContent): Promise<void> {
  try {
    if (!lstatSync(path, { throwIfNoEntry: false })) return
    if (bytes && !readFileSync(path).equals(bytes))
      throw new Error('it was changed in the meantime; run the command again')
    await rm(path, { force: true })
  } catch (error) {
    throw new UserError(3, `Can't remove ${path}: ${errorReason(error)}.`)
  }
}
