import { join } from 'node:path'
import { readCacheFile, writeCacheFile } from './cache-file.js'
import { type Fingerprint, fingerprintOf, isSameFingerprint, isStable } from './fingerprint.js'
import { removeOldestFiles } from './remove-oldest-files.js'

/** The result of a build, and everything it depends on. */
export interface BuildCacheEntry<Result> {
  /** Hash of the contents and times of notes, knowledge and config. */
  inputsHash: string
  /** Other files that were checked, such as images; `null` for missing files. Absolute paths. */
  otherInputs: (readonly [path: string, fingerprint: Fingerprint | null])[]
  /** Files that were written. Absolute paths. */
  outputs: (readonly [path: string, fingerprint: Fingerprint])[]
  result: Result
}

/** Limit per project; there is one entry for each combination of formats, paths and config. */
const maxEntries = 12

/** Results of the latest builds of a project. */
export class BuildCache<Result> {
  constructor(
    private readonly folder: string,
    /** Identifies the combination of formats, paths and config. */
    private readonly key: string,
  ) {}

  /** @returns the result of the last such build if its inputs and outputs are unchanged */
  find(inputsHash: string): Result | undefined {
    const text = readCacheFile(this.#path)
    if (text === undefined) return undefined
    // Safe: the checksum proves that we wrote it.
    const { at, record } = JSON.parse(text) as { at: number; record: BuildCacheEntry<Result> }
    const hasSameFingerprint = ([path, fingerprint]: readonly [string, Fingerprint | null]) =>
      isSameFingerprint(fingerprintOf(path), fingerprint ?? undefined)
    if (record.inputsHash !== inputsHash || !record.outputs.every(hasSameFingerprint)) return undefined
    const isUnchanged = record.otherInputs.every(
      (input) => hasSameFingerprint(input) && (input[1] === null || isStable(input[1], at)),
    )
    return isUnchanged ? record.result : undefined
  }

  /** @param at when the build started to read its inputs, in milliseconds since 1970 */
  save(record: BuildCacheEntry<Result>, at: number): void {
    writeCacheFile(this.#path, JSON.stringify({ at, record }))
    removeOldestFiles(this.folder, 'build-', maxEntries)
  }

  get #path(): string {
    return join(this.folder, `build-${this.key}`)
  }
}
