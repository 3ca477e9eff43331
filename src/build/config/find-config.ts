import { type Stats, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../failure.js'
import { readText, type TextFile } from './read-text.js'
import { distrust, isSharedByAll, trustedUsers } from './trust.js'

/** A config file with its text, or a package.json with the value of its key. */
export type FoundConfig = { path: string; text: string } | { path: string; key: unknown }

const names = ['ts', 'mts', 'js', 'mjs', 'json'].map((extension) => `ddd-build.config.${extension}`)

/**
 * Finds the nearest config, upward from a folder.
 *
 * @param start absolute
 * @param users whose configs count; nothing for everybody's
 * @throws Failure if it lies above that folder and could have been written by somebody else
 */
export function findConfig(start: string, users = trustedUsers()): FoundConfig | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const isAbove = folder !== start
    for (const name of names) {
      const path = join(folder, name)
      const file = readIfThere(path)
      if (!file) continue
      expectTrusted(path, file.facts, isAbove, users)
      return { path, text: file.text }
    }
    const found = readPackage(join(folder, 'package.json'))
    if (found) {
      expectTrusted(found.path, found.facts, isAbove, users)
      return { path: found.path, key: found.key }
    }
    if (dirname(folder) === folder) return undefined
  }
}

function readIfThere(path: string): TextFile | undefined {
  try {
    return readText(path)
  } catch (error) {
    if (error instanceof Failure) throw error
    return undefined
  }
}

/** Whatever else is wrong with a package.json, it's not a config of ours. */
function readPackage(path: string): { path: string; key: unknown; facts: Stats } | undefined {
  try {
    const file = readText(path)
    const parsed: unknown = file && JSON.parse(file.text)
    return file && typeof parsed === 'object' && parsed !== null && 'ddd-build' in parsed
      ? { path, key: parsed['ddd-build'], facts: file.facts }
      : undefined
  } catch {
    return undefined
  }
}

/**
 * Who goes into a folder and builds means its config; the folders above may be anybody's, and so may a config in `/tmp`.
 *
 * The folder of the config counts too: who can write to it can replace what the config imports.
 */
function expectTrusted(
  path: string,
  file: Stats,
  isAbove: boolean,
  users: readonly number[] | undefined,
): void {
  const folder = statSync(dirname(path))
  if (!isAbove && !isSharedByAll(folder)) return
  const ofFile = distrust(file, users)
  const ofFolder = isAbove ? distrust(folder, users) : undefined
  const reason = ofFile ?? (ofFolder === undefined ? undefined : `lies in a folder that ${ofFolder}`)
  if (reason !== undefined)
    throw new Failure(
      2,
      `Config ${path} isn't run, because it ${reason}. If you trust it, add --config ${path}; to build without it, add --no-config.`,
    )
}
