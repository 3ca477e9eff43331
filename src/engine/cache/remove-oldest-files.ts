import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isOwnedFolder } from './owned-folder.js'

/** Removes the oldest files with a name prefix from a folder, keeping the newest `maxFiles`. */
export function removeOldestFiles(folder: string, prefix: string, maxFiles: number): void {
  if (!isOwnedFolder(folder)) return
  try {
    const byAge = readdirSync(folder)
      .filter((name) => name.startsWith(prefix))
      .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
      .sort((one, other) => other.time - one.time)
    for (const { path } of byAge.slice(maxFiles)) rmSync(path, { force: true })
  } catch {
    // Another build is removing files at the same time.
  }
}
