import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { readCacheFile, writeCacheFile } from './cache-file.js'
import { isOwnedFolder } from './owned-folder.js'

/** A parsed file as JSON, with the hash it was parsed from. */
interface ParseCacheEntry {
  key: string
  json: string
}

/** Up to this many files are stored in a single shard. */
const maxUnshardedFiles = 256

/**
 * Caches parsed notes by path. They are grouped into shards, one file each: opening ten thousand files takes longer than
 * parsing the notes again, and one large file would be rewritten after every change to a note.
 *
 *     <path as JSON> TAB <key> TAB <parsed file as JSON>
 */
export class ParseCache {
  readonly #folder: string
  readonly #shardCount: number
  readonly #shards = new Map<number, Map<string, ParseCacheEntry>>()
  readonly #changed = new Set<number>()

  /** @param fileCount number of note files */
  constructor(folder: string, fileCount: number) {
    this.#folder = folder
    this.#shardCount = fileCount <= maxUnshardedFiles ? 1 : 64
  }

  /** @param key hash of the content and of everything else that parsing depends on */
  get(path: string, key: string): string | undefined {
    const entry = this.#loadShard(this.#shardNumberOf(path)).get(path)
    return entry?.key === key ? entry.json : undefined
  }

  set(path: string, key: string, json: string): void {
    const number = this.#shardNumberOf(path)
    this.#loadShard(number).set(path, { key, json })
    this.#changed.add(number)
  }

  /**
   * Writes the shards that changed.
   *
   * @param paths the files to keep in the cache
   */
  save(paths: ReadonlySet<string>): void {
    for (const number of this.#changed) {
      const lines = [...this.#loadShard(number)].flatMap(([path, { key, json }]) =>
        paths.has(path) ? `${JSON.stringify(path)}\t${key}\t${json}` : [],
      )
      writeCacheFile(this.#pathOf(number), lines.join('\n'))
    }
    this.#changed.clear()
    this.#removeStaleShards()
  }

  #loadShard(number: number): Map<string, ParseCacheEntry> {
    const loaded = this.#shards.get(number)
    if (loaded) return loaded
    const shard = new Map<string, ParseCacheEntry>()
    for (const line of (readCacheFile(this.#pathOf(number)) ?? '').split('\n')) {
      const [path, key, json] = line.split('\t', 3)
      // JSON contains no literal tabs.
      if (path && key && json) shard.set(JSON.parse(path) as string, { key, json })
    }
    this.#shards.set(number, shard)
    return shard
  }

  #shardNumberOf(path: string): number {
    return this.#shardCount === 1 ? 0 : crc32(path) % this.#shardCount
  }

  #pathOf(number: number): string {
    return join(this.#folder, `parsed-${this.#shardCount}-${number}`)
  }

  /** Removes shards that were written with another shard count. */
  #removeStaleShards(): void {
    if (!isOwnedFolder(this.#folder)) return
    try {
      for (const name of readdirSync(this.#folder))
        if (name.startsWith('parsed-') && !name.startsWith(`parsed-${this.#shardCount}-`))
          rmSync(join(this.#folder, name), { force: true })
    } catch {
      // The folder doesn't exist.
    }
  }
}
