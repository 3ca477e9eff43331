import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readChecked, writeChecked } from './checked-file.js'
import { hash } from './folder.js'
import { isSameStamp, isSettled, type Stamp, stampOf } from './stamp.js'

interface Known {
  stamp: Stamp
  /** Of the content. */
  hash: string
}

/** Knows what files hold without reading those that did not change. */
export class Stamps {
  readonly #file: string | undefined
  readonly #cwd: string
  readonly #known = new Map<string, Known>()
  readonly #read = new Map<string, Uint8Array>()
  /** When this began: what is read later and changed before can't be as it was then. */
  readonly #now = Date.now()
  /** The same of the build that kept the stamps. */
  #at = 0
  #isChanged = false

  /** @param folder where they are kept; nothing to keep none */
  constructor(folder: string | undefined, cwd: string) {
    this.#cwd = cwd
    this.#file = folder === undefined ? undefined : join(folder, 'stamps')
    const text = this.#file === undefined ? undefined : readChecked(this.#file)
    if (text === undefined) return
    // Holds: its checksum says that we wrote it.
    const { at, files } = JSON.parse(text) as { at: number; files: [string, string, Stamp][] }
    this.#at = at
    for (const [path, hash, stamp] of files) this.#known.set(path, { stamp, hash })
  }

  /**
   * Name of what a file holds.
   *
   * @param path from the working directory
   * @throws a system error if it can't be read
   */
  hashOf(path: string): string {
    const stamp = stampOf(resolve(this.#cwd, path))
    const known = this.#known.get(path)
    if (known && stamp && isSameStamp(known.stamp, stamp) && isSettled(stamp, this.#at)) return known.hash
    const bytes = readFileSync(resolve(this.#cwd, path))
    this.#read.set(path, bytes)
    const now = { hash: hash(bytes), stamp: stamp ?? [bytes.length, 0, 0, 0] }
    this.#known.set(path, now)
    this.#isChanged = true
    return now.hash
  }

  /** What a file holds; once, since few of them are wanted twice. */
  take(path: string): Uint8Array {
    const bytes = this.#read.get(path) ?? readFileSync(resolve(this.#cwd, path))
    this.#read.delete(path)
    return bytes
  }

  /** In bytes, of a file that was asked for. */
  sizeOf(path: string): number {
    return this.#known.get(path)?.stamp[0] ?? 0
  }

  save(paths: ReadonlySet<string>): void {
    if (this.#file === undefined || !this.#isChanged) return
    const files = [...this.#known].flatMap(([path, { hash, stamp }]) =>
      paths.has(path) ? [[path, hash, stamp]] : [],
    )
    writeChecked(this.#file, JSON.stringify({ at: this.#now, files }))
  }
}
