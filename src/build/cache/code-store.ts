import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { readCheckedBytes, writeChecked } from './checked-file.js'
import { hash } from './folder.js'
import { removeOldest } from './remove-oldest.js'
import { userCacheFolder } from './user-folder.js'

/** Code as the engine compiled it, and how much of it there is. */
export interface KeptCode {
  bytes: Uint8Array
  /** What the engine had compiled when it was kept, in bytes; functions are compiled when they are called first. */
  compiled: number
}

/** Of how many places and versions of Node it is kept. */
const most = 4

/**
 * A script as the engine compiled it in an earlier run. To compile a large one takes longer than much that it does.
 *
 * Whether the bytes suit the engine is for the engine to say; it takes any source of the same length for the same.
 */
export class CodeStore {
  readonly #folder: string
  readonly #file: string
  readonly #key: string

  /** @returns nothing if the user has no folder of caches */
  static open(path: string, source: string): CodeStore | undefined {
    const caches = userCacheFolder()
    return caches === undefined ? undefined : new CodeStore(join(caches, 'code'), path, source)
  }

  private constructor(folder: string, path: string, source: string) {
    this.#folder = folder
    this.#file = join(this.#folder, `code-${hash(`${process.version} ${process.arch} ${path}`)}`)
    this.#key = `${crc32(source)}-${source.length}`
  }

  find(): KeptCode | undefined {
    const kept = readCheckedBytes(this.#file)
    if (!kept) return undefined
    const end = kept.indexOf('\n')
    const [key, compiled] = kept.subarray(0, end).toString('latin1').split(' ')
    return key === this.#key ? { bytes: kept.subarray(end + 1), compiled: Number(compiled) } : undefined
  }

  keep({ bytes, compiled }: KeptCode): void {
    writeChecked(this.#file, Buffer.concat([Buffer.from(`${this.#key} ${compiled}\n`), bytes]))
    removeOldest(this.#folder, 'code-', most)
  }
}
