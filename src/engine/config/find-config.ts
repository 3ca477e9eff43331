import { type Stats, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../user-error.js'
import { readTextFile, type TextFile } from './read-text-file.js'
import { isStickyAndWorldWritable, trustedUserIds, untrustedReason } from './trust.js'

/** A config file, or a package.json with a `ddd-build` key. */
export interface FoundConfig {
  path: string
  text: string
}

const configNames = ['ts', 'mts', 'js', 'mjs', 'json'].map((extension) => `ddd-build.config.${extension}`)

/**
 * Finds the nearest config, upward from a folder.
 *
 * @param start absolute path of the folder
 * @param users ids of the users whose configs are trusted; `undefined` to trust all
 * @throws UserError if the config is in a parent folder, and another user could have written it
 */
export function findConfig(start: string, users = trustedUserIds()): FoundConfig | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const found = readConfigIn(folder)
    if (found) {
      assertTrusted(found.path, found.stats, folder !== start, users)
      return { path: found.path, text: found.text }
    }
    if (dirname(folder) === folder) return undefined
  }
}

/** Whether a file of this name can be a config. */
export function isConfigName(name: string): boolean {
  return name === 'package.json' || configNames.includes(name)
}

/** Returns the name of the config in a folder, if there is one. */
export function configNameIn(folder: string): string | undefined {
  const found = readConfigIn(folder)
  return found && basename(found.path)
}

function readConfigIn(folder: string): (FoundConfig & { stats: Stats }) | undefined {
  for (const name of configNames) {
    const path = join(folder, name)
    const file = readIfExists(path)
    if (file) return { path, ...file }
  }
  return readPackageConfig(join(folder, 'package.json'))
}

function readIfExists(path: string): TextFile | undefined {
  try {
    return readTextFile(path)
  } catch (error) {
    if (error instanceof UserError) throw error
    return undefined
  }
}

/** Returns `undefined` for a package.json that can't be read or parsed: then it isn't our config. */
function readPackageConfig(path: string): (FoundConfig & { stats: Stats }) | undefined {
  try {
    const file = readTextFile(path)
    const parsed: unknown = file && JSON.parse(file.text)
    return file && typeof parsed === 'object' && parsed !== null && 'ddd-build' in parsed
      ? { path, text: file.text, stats: file.stats }
      : undefined
  } catch {
    return undefined
  }
}

/**
 * Refuses a config that another user could have written. A config in the current folder is trusted, because the user chose
 * that folder, unless everybody can create files there, as in `/tmp`.
 *
 * The folder of the config is checked too: whoever can write to it can replace what the config imports.
 */
function assertTrusted(
  path: string,
  file: Stats,
  isInParent: boolean,
  users: readonly number[] | undefined,
): void {
  const folder = statSync(dirname(path))
  if (!isInParent && !isStickyAndWorldWritable(folder)) return
  const fileReason = untrustedReason(file, users)
  const folderReason = isInParent ? untrustedReason(folder, users) : undefined
  const reason =
    fileReason ?? (folderReason === undefined ? undefined : `is in a folder that ${folderReason}`)
  if (reason !== undefined)
    throw new UserError(
      2,
      `Config ${path} isn't used, because it ${reason}. If you trust it, add --config ${path}; to build without it, add --no-config.`,
    )
}
