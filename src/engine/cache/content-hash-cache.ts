import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readCacheFile, writeCacheFile } from './cache-file.js'
import { hash } from './cache-folder.js'
import { type Fingerprint, fingerprintOf, isSameFingerprint, isStable } from './fingerprint.js'

interface ContentHashEntry {
  fingerprint: Fingerprint
  /** Hash of the content. */
  hash: string
}

/** Hashes the contents of files, without reading files that haven't changed since the last build. */
export class ContentHashCache {
  readonly #file: string | undefined
  readonly #cwd: string
  readonly #entries = new Map<string, ContentHashEntry>()
  readonly #bytesByPath = new Map<string, Uint8Array>()
  /** When this build started: only files that were last changed well before that have stable fingerprints. */
  readonly #startedAt = Date.now()
  /** When the build that saved the fingerprints started. */
  #previousStartedAt = 0
  #isChanged = false

  /** @param folder the cache folder; `undefined` to disable the cache */
  constructor(folder: string | undefined, cwd: string) {
    this.#cwd = cwd
    this.#file = folder === undefined ? undefined : join(folder, 'stamps')
    const text = this.#file === undefined ? undefined : readCacheFile(this.#file)
    if (text === undefined) return
    // Safe: the checksum proves that we wrote it.
    const { at, files } = JSON.parse(text) as { at: number; files: [string, string, Fingerprint][] }
    this.#previousStartedAt = at
    for (const [path, hash, fingerprint] of files) this.#entries.set(path, { fingerprint, hash })
  }

  /**
   * Returns the hash of a file's content.
   *
   * @param path relative to the working directory
   * @throws a system error if the file can't be read
   */
  hashOf(path: string): string {
    const fingerprint = fingerprintOf(resolve(this.#cwd, path))
    const entry = this.#entries.get(path)
    if (
      entry &&
      fingerprint &&
      isSameFingerprint(entry.fingerprint, fingerprint) &&
      isStable(fingerprint, this.#previousStartedAt)
    )
      return entry.hash
    const bytes = readFileSync(resolve(this.#cwd, path))
    this.#bytesByPath.set(path, bytes)
    const updated = { hash: hash(bytes), fingerprint: fingerprint ?? [bytes.length, 0, 0, 0] }
    this.#entries.set(path, updated)
    this.#isChanged = true
    return updated.hash
  }

  /** Returns a file's content and frees it, because most files are needed only once. */
  takeBytes(path: string): Uint8Array {
    const bytes = this.#bytesByPath.get(path) ?? readFileSync(resolve(this.#cwd, path))
    this.#bytesByPath.delete(path)
    return bytes
  }

  /** Size in bytes of a file that was hashed. */
  sizeOf(path: string): number {
    return this.#entries.get(path)?.fingerprint[0] ?? 0
  }

  /** @param paths the files to keep in the cache */
  save(paths: ReadonlySet<string>): void {
    if (this.#file === undefined || !this.#isChanged) return
    const files = [...this.#entries].flatMap(([path, { hash, fingerprint }]) =>
      paths.has(path) ? [[path, hash, fingerprint]] : [],
    )
    writeCacheFile(this.#file, JSON.stringify({ at: this.#startedAt, files }))
  }
}
