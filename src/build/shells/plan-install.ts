import { join } from 'node:path'
import { Failure } from '../failure.js'
import { blockText, withBlock } from './block.js'
import type { InstallPlan } from './install-plan.js'
import { isOwnScript } from './own-files.js'
import { readCompletions } from './read-completions.js'
import { readStartupFile } from './read-startup-file.js'
import { completionsFolder, type StartupShell, type StartupShellName, startupShells } from './startup.js'
import { unclearStep } from './unclear-step.js'

/** The files of one notebook for one shell, by their endings: `bash`, `tsv`. */
export interface InstallableFile {
  notebook: string
  extension: string
  content: string
}

/**
 * What has to be written so that shells load these files; nothing for what is so already.
 *
 * @throws Failure if the environment doesn't tell where the files belong, or a file of somebody else is there
 */
export async function planInstall(
  shells: readonly StartupShellName[],
  files: readonly InstallableFile[],
): Promise<InstallPlan> {
  const folder = completionsFolder()
  const startups = shells.map((name) => startupShells[name])
  const paths = startups.map(({ file }) => file(process.env))
  const plan: InstallPlan = { changes: [], manualSteps: [] }
  for (const { notebook, extension, content } of files) {
    const path = join(folder, `${notebook}.${extension}`)
    const previous = readCompletions(path)
    if (previous.bytes?.equals(Buffer.from(content))) continue
    if (previous.bytes && extension !== 'tsv' && !isOwnScript(path))
      throw new Failure(3, `${path} was not written by ddd-build: move it away, then install again.`)
    plan.changes.push({ path, content, previous })
  }
  for (const [index, shell] of startups.entries()) planStartup(paths[index] ?? '', shell, plan)
  return plan
}

function planStartup(path: string, { loader, earlierLoaders }: StartupShell, plan: InstallPlan): void {
  const { target, bytes, blocked } = readStartupFile(path)
  const edit = withBlock(bytes, loader, earlierLoaders)
  if (edit.type === 'unclear') plan.manualSteps.push(unclearStep(target, edit, 'install'))
  else if (blocked !== undefined && !(bytes && edit.bytes?.equals(bytes)))
    plan.manualSteps.push({
      path: target,
      reason: blocked,
      advice: 'Add these lines to your start-up file yourself:',
      lines: blockText(loader),
    })
  else if (edit.bytes && !(bytes && edit.bytes.equals(bytes)))
    plan.changes.push({ path: target, content: edit.bytes, previous: { bytes } })
}
