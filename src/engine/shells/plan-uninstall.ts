import { join } from 'node:path'
import { UserError } from '../user-error.js'
import { withoutBlock } from './block.js'
import type { InstallPlan } from './install-plan.js'
import { listInstalledFiles, notebookOf } from './list-installed-files.js'
import { readCompletionFile } from './read-completion-file.js'
import { readStartupFile } from './read-startup-file.js'
import { completionsFolder, type StartupShell, startupShells } from './startup-shells.js'
import { unclearStep } from './unclear-step.js'

/**
 * Plans the removal of installed notebooks. With the last notebook, the blocks in the startup files are removed too.
 *
 * @param notebooks names of notebooks; empty for all
 * @throws UserError if a notebook is not installed, or HOME or ZDOTDIR is invalid
 */
export async function planUninstall(notebooks: readonly string[]): Promise<InstallPlan> {
  const folder = completionsFolder()
  const startups = Object.values(startupShells).map((shell) => ({
    shell,
    path: shell.startupFile(),
  }))
  const installed = await listInstalledFiles(folder)
  for (const notebook of notebooks)
    if (!installed.some((file) => notebookOf(file) === notebook)) {
      const names = [...new Set(installed.map(notebookOf))].filter((name) => !name.startsWith('_')).join(', ')
      throw new UserError(
        2,
        `Notebook “${notebook}” is not installed${names === '' ? '.' : `; installed: ${names}.`}`,
      )
    }
  const isSelected = (file: string) => notebooks.length === 0 || notebooks.includes(notebookOf(file))
  const others = installed.filter((file) => !isSelected(file))
  // With the last notebook, remove everything else of ours.
  const isLast = others.every((file) => file.startsWith('_'))
  const plan: InstallPlan = { changes: [], manualSteps: [] }
  for (const file of isLast ? installed : installed.filter(isSelected))
    plan.changes.push({ path: join(folder, file), previous: readCompletionFile(join(folder, file)) })
  if (isLast) for (const { shell, path } of startups) planStartupRemoval(path, shell, plan)
  return plan
}

function planStartupRemoval(
  path: string,
  { loader, previousLoaders }: StartupShell,
  plan: InstallPlan,
): void {
  const { target, bytes, blockedReason, isLinked } = readStartupFile(path)
  if (!bytes) return
  const edit = withoutBlock(bytes, [loader, ...previousLoaders])
  if (edit.type === 'unclear') plan.manualSteps.push(unclearStep(target, edit, 'uninstall'))
  else if (edit.bytes?.equals(bytes)) return
  else if (blockedReason !== undefined)
    plan.manualSteps.push({
      path: target,
      reason: blockedReason,
      advice:
        'Remove the block “ddd-build completions” from the file yourself. Until then, the block does nothing.',
    })
  else if (edit.bytes === undefined && !isLinked) plan.changes.push({ path: target, previous: { bytes } })
  else plan.changes.push({ path: target, content: edit.bytes ?? '', previous: { bytes } })
}
