import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isOwnFolder } from './own-folder.js'

/** Removes all but the last written files of a folder whose names begin so. */
export function removeOldest(folder: string, beginning: string, most: number): void {
  if (!isOwnFolder(folder)) return
  try {
    const byAge = readdirSync(folder)
      .filter((name) => name.startsWith(beginning))
      .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
      .sort((one, other) => other.time - one.time)
    for (const { path } of byAge.slice(most)) rmSync(path, { force: true })
  } catch {
    // Another build tidies up at the same time.
  }
}
