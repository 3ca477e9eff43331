import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { readCacheFileBytes, writeCacheFile } from './cache-file.js'
import { hash } from './cache-folder.js'
import { removeOldestFiles } from './remove-oldest-files.js'
import { userCacheFolder } from './user-cache-folder.js'

/** V8's compiled code of a script. */
export interface CachedCode {
  bytes: Uint8Array
  /** Size of the compiled code when it was saved. It grows, because functions are compiled on their first call. */
  compiledBytes: number
}

/** One file per install path and Node version. */
const maxFiles = 4

/**
 * Caches the compiled code of a script, because compiling a large one takes longer than running it.
 *
 * V8 itself rejects code of other V8 versions, but accepts any source of the same length, hence the checksum in the key.
 */
export class CodeCache {
  readonly #folder: string
  readonly #path: string
  readonly #key: string

  /** @returns `undefined` if the user has no cache folder */
  static open(path: string, source: string): CodeCache | undefined {
    const caches = userCacheFolder()
    return caches === undefined ? undefined : new CodeCache(join(caches, 'code'), path, source)
  }

  private constructor(folder: string, path: string, source: string) {
    this.#folder = folder
    this.#path = join(this.#folder, `code-${hash(`${process.version} ${process.arch} ${path}`)}`)
    this.#key = `${crc32(source)}-${source.length}`
  }

  load(): CachedCode | undefined {
    const cached = readCacheFileBytes(this.#path)
    if (!cached) return undefined
    const end = cached.indexOf('\n')
    const [key, compiledBytes] = cached.subarray(0, end).toString('latin1').split(' ')
    return key === this.#key
      ? { bytes: cached.subarray(end + 1), compiledBytes: Number(compiledBytes) }
      : undefined
  }

  save({ bytes, compiledBytes }: CachedCode): void {
    writeCacheFile(this.#path, Buffer.concat([Buffer.from(`${this.#key} ${compiledBytes}\n`), bytes]))
    removeOldestFiles(this.#folder, 'code-', maxFiles)
  }
}
