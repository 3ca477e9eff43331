import { readdir, readFile, realpath, rm, rmdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Failure, systemReason } from '../failure.js'
import { writeFile } from '../writing/write-assets.js'
import { withBlock, withoutBlock } from './block.js'
import { completionsFolder, type StartupShellName, startupShells } from './startup.js'

/** A file that is to be written or, with no content, to be removed. */
export interface Change {
  path: string
  content?: string
}

/** The files of one notebook for one shell, by their endings: `bash`, `tsv`. */
export interface InstallableFile {
  notebook: string
  extension: string
  content: string
}

/** What has to be written so that shells load these files; nothing for what is so already. */
export async function planInstall(
  shells: readonly StartupShellName[],
  files: readonly InstallableFile[],
): Promise<Change[]> {
  const folder = completionsFolder()
  const changes: Change[] = files.map(({ notebook, extension, content }) => ({
    path: join(folder, `${notebook}.${extension}`),
    content,
  }))
  for (const name of shells) {
    const { file, loader } = startupShells[name]
    const path = await followLinks(file(homedir(), process.env))
    changes.push({ path, content: withBlock(await readIfThere(path), loader) })
  }
  return onlyNew(changes)
}

/**
 * What has to be removed so that no shell loads them.
 *
 * @param notebooks names of notebooks; nothing for all, and then the start-up files too
 * @throws Failure if none of that name is installed
 */
export async function planUninstall(notebooks: readonly string[]): Promise<Change[]> {
  const folder = completionsFolder()
  const installed = await readdir(folder).catch(() => [])
  const nameOf = (file: string) => file.replace(/\.[^.]*$/, '')
  for (const notebook of notebooks)
    if (!installed.some((file) => nameOf(file) === notebook)) {
      const names = [...new Set(installed.map(nameOf))].filter((name) => !name.startsWith('_')).join(', ')
      throw new Failure(
        2,
        `No notebook “${notebook}” is installed${names === '' ? '.' : `: there are ${names}.`}`,
      )
    }
  const isWanted = (file: string) => notebooks.length === 0 || notebooks.includes(nameOf(file))
  const changes: Change[] = installed.filter(isWanted).map((file) => ({ path: join(folder, file) }))
  // What of our own is left when the last notebook goes: nothing.
  const left = installed.filter((file) => !isWanted(file))
  if (left.every((file) => file.startsWith('_'))) {
    changes.push(...left.map((file) => ({ path: join(folder, file) })))
    for (const { file } of Object.values(startupShells)) {
      const path = await followLinks(file(homedir(), process.env))
      const text = await readIfThere(path)
      const before = text === undefined ? undefined : withoutBlock(text)
      if (text !== before) changes.push(before === undefined ? { path } : { path, content: before })
    }
  }
  return changes
}

/** @throws Failure if a file can't be written or removed */
export async function makeChanges(changes: readonly Change[]): Promise<void> {
  for (const { path, content } of changes)
    if (content !== undefined) await writeFile(path, content)
    else
      await rm(path, { force: true }).catch((error: unknown) => {
        throw new Failure(3, `Can't remove ${path}: ${systemReason(error)}.`)
      })
  // Only an empty folder goes.
  await rmdir(completionsFolder()).catch(() => undefined)
}

async function onlyNew(changes: readonly Change[]): Promise<Change[]> {
  const now = await Promise.all(changes.map(({ path }) => readIfThere(path)))
  return changes.filter(({ content }, index) => content !== now[index])
}

/** Many people keep their start-up files elsewhere, with a link to them: the link stays one. */
async function followLinks(path: string): Promise<string> {
  return realpath(path).catch(() => path)
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new Failure(3, `Can't read ${path}: ${systemReason(error)}.`)
  }
}
