import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { readChecked, writeChecked } from './checked-file.js'
import { isOwnFolder } from './own-folder.js'

/** What a file came to, as JSON, and the name of the content that it came from. */
interface Stored {
  key: string
  json: string
}

/** Up to how many files all lie in one shard. */
const fewFiles = 256

/**
 * What files of notes came to, by path. They lie in shards of many, each a file: to open ten thousand files takes longer
 * than to read them anew, and to write one large file takes long when one note was saved.
 *
 *     <path as JSON> TAB <key> TAB <what it came to, as JSON>
 */
export class ReadingStore {
  readonly #folder: string
  readonly #count: number
  readonly #shards = new Map<number, Map<string, Stored>>()
  readonly #changed = new Set<number>()

  /** @param files how many there will be */
  constructor(folder: string, files: number) {
    this.#folder = folder
    this.#count = files <= fewFiles ? 1 : 64
  }

  /** @param key name of the content, and of all else that the reading depends on */
  get(path: string, key: string): string | undefined {
    const stored = this.#shard(this.#numberOf(path)).get(path)
    return stored?.key === key ? stored.json : undefined
  }

  set(path: string, key: string, json: string): void {
    const number = this.#numberOf(path)
    this.#shard(number).set(path, { key, json })
    this.#changed.add(number)
  }

  /** Writes the shards that changed, without the files that are no more. */
  save(paths: ReadonlySet<string>): void {
    for (const number of this.#changed) {
      const lines = [...this.#shard(number)].flatMap(([path, { key, json }]) =>
        paths.has(path) ? `${JSON.stringify(path)}\t${key}\t${json}` : [],
      )
      writeChecked(this.#fileOf(number), lines.join('\n'))
    }
    this.#changed.clear()
    this.#removeOthers()
  }

  #shard(number: number): Map<string, Stored> {
    const known = this.#shards.get(number)
    if (known) return known
    const shard = new Map<string, Stored>()
    for (const line of (readChecked(this.#fileOf(number)) ?? '').split('\n')) {
      const [path, key, json] = line.split('\t', 3)
      // JSON holds no tab, so these are all.
      if (path && key && json) shard.set(JSON.parse(path) as string, { key, json })
    }
    this.#shards.set(number, shard)
    return shard
  }

  #numberOf(path: string): number {
    return this.#count === 1 ? 0 : crc32(path) % this.#count
  }

  #fileOf(number: number): string {
    return join(this.#folder, `readings-${this.#count}-${number}`)
  }

  /** Shards of when there were more files, or fewer. */
  #removeOthers(): void {
    if (!isOwnFolder(this.#folder)) return
    try {
      for (const name of readdirSync(this.#folder))
        if (name.startsWith('readings-') && !name.startsWith(`readings-${this.#count}-`))
          rmSync(join(this.#folder, name), { force: true })
    } catch {
      // No folder, nothing to remove.
    }
  }
}
