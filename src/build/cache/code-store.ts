import { chmodSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { readCheckedBytes, writeChecked } from './checked-file.js'
import { hash, userCacheFolder } from './folder.js'
import { removeOldest } from './remove-oldest.js'

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
 * Whether the bytes suit the engine is for the engine to say; it takes any source of the same length for the same. They are
 * run as code, so only a file counts that nobody but this user can have written.
 */
export class CodeStore {
  readonly #folder = join(userCacheFolder(), 'code')
  readonly #file: string
  readonly #key: string

  constructor(path: string, source: string) {
    this.#file = join(this.#folder, `code-${hash(`${process.version} ${process.arch} ${path}`)}`)
    this.#key = `${crc32(source)}-${source.length}`
  }

  find(): KeptCode | undefined {
    const kept = isOnlyOurs(this.#file) ? readCheckedBytes(this.#file) : undefined
    if (!kept) return undefined
    const end = kept.indexOf('\n')
    const [key, compiled] = kept.subarray(0, end).toString('latin1').split(' ')
    return key === this.#key ? { bytes: kept.subarray(end + 1), compiled: Number(compiled) } : undefined
  }

  keep({ bytes, compiled }: KeptCode): void {
    try {
      // Anew, since a file that is written over keeps its owner and its mode.
      rmSync(this.#file, { force: true })
      writeChecked(this.#file, Buffer.concat([Buffer.from(`${this.#key} ${compiled}\n`), bytes]))
      chmodSync(this.#file, 0o600)
    } catch {
      // No folder to keep anything in: the next run compiles again.
    }
    removeOldest(this.#folder, 'code-', most)
  }
}

/** Windows knows no such owner and mode; there the folder is the user's alone. */
function isOnlyOurs(path: string): boolean {
  if (!process.getuid) return true
  try {
    const { uid, mode } = statSync(path)
    return uid === process.getuid() && (mode & 0o022) === 0
  } catch {
    return false
  }
}
