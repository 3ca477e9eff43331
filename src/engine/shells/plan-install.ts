import { join } from 'node:path'
import { UserError } from '../user-error.js'
import { blockText, withBlock } from './block.js'
import type { InstallPlan } from './install-plan.js'
import { isGeneratedScript } from './list-installed-files.js'
import { readCompletionFile } from './read-completion-file.js'
import { readStartupFile } from './read-startup-file.js'
import {
  completionsFolder,
  type StartupShell,
  type StartupShellName,
  startupShells,
} from './startup-shells.js'
import { unclearStep } from './unclear-step.js'

/** A completion file of a notebook, such as `boats.bash` or `boats.tsv`. */
export interface InstallableFile {
  notebook: string
  extension: string
  content: string
}

/**
 * Plans the changes that make shells load these files. Files that are already up to date are skipped.
 *
 * @throws UserError if HOME or ZDOTDIR is invalid, or a file exists that ddd-build didn't write
 */
export async function planInstall(
  shells: readonly StartupShellName[],
  files: readonly InstallableFile[],
): Promise<InstallPlan> {
  const folder = completionsFolder()
  const startups = shells.map((name) => startupShells[name])
  const paths = startups.map(({ startupFile }) => startupFile())
  const plan: InstallPlan = { changes: [], manualSteps: [] }
  for (const { notebook, extension, content } of files) {
    const path = join(folder, `${notebook}.${extension}`)
    const previous = readCompletionFile(path)
    if (previous.bytes?.equals(Buffer.from(content))) continue
    if (previous.bytes && extension !== 'tsv' && !isGeneratedScript(path))
      throw new UserError(3, `${path} was not written by ddd-build: move it away, then try again.`)
    plan.changes.push({ path, content, previous })
  }
  for (const [index, shell] of startups.entries()) planStartup(paths[index] ?? '', shell, plan)
  return plan
}

function planStartup(path: string, { loader, previousLoaders }: StartupShell, plan: InstallPlan): void {
  const { target, bytes, blockedReason } = readStartupFile(path)
  const edit = withBlock(bytes, loader, previousLoaders)
  if (edit.type === 'unclear') plan.manualSteps.push(unclearStep(target, edit, 'install'))
  else if (blockedReason !== undefined && !(bytes && edit.bytes?.equals(bytes)))
    plan.manualSteps.push({
      path: target,
      reason: blockedReason,
      advice: 'Add these lines to your startup file yourself:',
      lines: blockText(loader),
    })
  else if (edit.bytes && !(bytes && edit.bytes.equals(bytes)))
    plan.changes.push({ path: target, content: edit.bytes, previous: { bytes } })
}
