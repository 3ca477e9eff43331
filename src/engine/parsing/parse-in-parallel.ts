import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Tinypool } from 'tinypool'
import type { Batch } from './worker.js'

/** Number of files a thread gets at a time. */
const batchSize = 40

/** The worker's code. It doesn't exist until the package is built; without it, everything runs in one thread. */
const workerUrl = new URL('./worker.js', import.meta.url)

export function canUseWorkers(): boolean {
  return existsSync(fileURLToPath(workerUrl))
}

export interface ParallelParseOptions extends Omit<Batch, 'paths'> {
  paths: readonly string[]
  /** Number of threads besides this one. */
  threads: number
  signal?: AbortSignal
  /** Parses one file in this thread, between results from the others. */
  parseHere(path: string): void
  /** Called with the result for a file that another thread parsed. */
  onParsed(path: string, json: string): void
}

/** Parses files in this thread and in others. Files that fail in another thread are parsed here. */
export async function parseInParallel(options: ParallelParseOptions): Promise<void> {
  const { paths, cwd, parse, configFile, threads, signal } = options
  const { Tinypool: Pool } = await import('tinypool')
  const pool = new Pool({
    filename: workerUrl.href,
    minThreads: threads,
    maxThreads: threads,
    // Many trees are created at once: delaying garbage collection saves 10 % of the time.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  })
  const exit = firstExit(pool)
  let next = 0
  let hasFailed = false
  const takeBatch = () => {
    if (hasFailed) return []
    const batch = paths.slice(next, next + batchSize)
    next += batch.length
    return batch
  }
  const workers = Array.from({ length: threads }, async () => {
    for (let batch = takeBatch(); batch.length > 0; batch = takeBatch()) {
      const request = { paths: batch, cwd, parse, configFile } satisfies Batch
      const results: (string | null)[] = await Promise.race([
        pool.run(request, signal ? { signal } : {}),
        exit,
      ]).catch((error: unknown) => {
        if (signal?.aborted || hasFailed) throw error
        return []
      })
      for (const [index, path] of batch.entries()) {
        const json = results[index]
        if (json) options.onParsed(path, json)
        else options.parseHere(path)
      }
    }
  })
  const mainThread = async () => {
    // Yields after each file, so that results from the other threads are handled.
    for (let batch = takeBatch(); batch.length > 0; batch = takeBatch())
      for (const path of batch) {
        options.parseHere(path)
        await new Promise(setImmediate)
      }
  }
  try {
    await Promise.all([...workers, mainThread()])
  } catch (error) {
    // The other loops must not go on after the pool is destroyed.
    hasFailed = true
    throw error
  } finally {
    // The pool waits for each thread to exit, so forever for one that already has.
    await Promise.race([pool.destroy(), exit.catch(() => {})])
  }
}

/**
 * Rejects when a thread exits, which a config's code can cause. The pool would wait for its result forever; the other threads aren't
 * used any more either.
 */
function firstExit({ threads }: Tinypool): Promise<never> {
  const exit = new Promise<never>((_, reject) => {
    for (const thread of threads) thread.once('exit', () => reject(new Error('A worker thread exited')))
  })
  // Every thread exits in the end.
  exit.catch(() => {})
  return exit
}
