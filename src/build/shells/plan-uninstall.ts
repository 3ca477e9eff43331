import { join } from 'node:path'
import { Failure } from '../failure.js'
import { withoutBlock } from './block.js'
import type { InstallPlan } from './install-plan.js'
import { notebookOf, ownFiles } from './own-files.js'
import { readCompletions } from './read-completions.js'
import { readStartupFile } from './read-startup-file.js'
import { completionsFolder, type StartupShell, startupShells } from './startup.js'
import { unclearStep } from './unclear-step.js'

/**
 * What has to be removed so that no shell loads them.
 *
 * @param notebooks names of notebooks; nothing for all, and then the start-up files too
 * @throws Failure if none of that name is installed, or the environment doesn't tell where files belong
 */
export async function planUninstall(notebooks: readonly string[]): Promise<InstallPlan> {
  const folder = completionsFolder()
  const startups = Object.values(startupShells).map((shell) => ({ shell, path: shell.file(process.env) }))
  const installed = await ownFiles(folder)
  for (const notebook of notebooks)
    if (!installed.some((file) => notebookOf(file) === notebook)) {
      const names = [...new Set(installed.map(notebookOf))].filter((name) => !name.startsWith('_')).join(', ')
      throw new Failure(
        2,
        `No notebook “${notebook}” is installed${names === '' ? '.' : `: there are ${names}.`}`,
      )
    }
  const isWanted = (file: string) => notebooks.length === 0 || notebooks.includes(notebookOf(file))
  const others = installed.filter((file) => !isWanted(file))
  // When the last notebook goes, so does everything else of ours.
  const isLast = others.every((file) => file.startsWith('_'))
  const plan: InstallPlan = { changes: [], manualSteps: [] }
  for (const file of isLast ? installed : installed.filter(isWanted))
    plan.changes.push({ path: join(folder, file), previous: readCompletions(join(folder, file)) })
  if (isLast) for (const { shell, path } of startups) planStartupRemoval(path, shell, plan)
  return plan
}

function planStartupRemoval(path: string, { loader, earlierLoaders }: StartupShell, plan: InstallPlan): void {
  const { target, bytes, blocked, isLinked } = readStartupFile(path)
  if (!bytes) return
  const edit = withoutBlock(bytes, [loader, ...earlierLoaders])
  if (edit.type === 'unclear') plan.manualSteps.push(unclearStep(target, edit, 'uninstall'))
  else if (edit.bytes?.equals(bytes)) return
  else if (blocked !== undefined)
    plan.manualSteps.push({
      path: target,
      reason: blocked,
      advice: 'Remove the block “ddd-build completions” from it yourself. It does no harm until then.',
    })
  else if (edit.bytes === undefined && !isLinked) plan.changes.push({ path: target, previous: { bytes } })
  else plan.changes.push({ path: target, content: edit.bytes ?? '', previous: { bytes } })
}
