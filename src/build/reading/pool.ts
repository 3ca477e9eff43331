import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Batch } from './worker.js'

/** Files a thread is given at a time. */
const batchSize = 40

/** Where the code of a thread is; there is none before the package is built, and then one thread does all. */
const worker = new URL('./worker.js', import.meta.url)

export function hasThreads(): boolean {
  return existsSync(fileURLToPath(worker))
}

export interface SharedWork extends Omit<Batch, 'paths'> {
  paths: readonly string[]
  /** Threads beside this one. */
  threads: number
  signal?: AbortSignal
  /** Reads one file in this thread, which takes part; called between answers of the others. */
  readHere(path: string): void
  /** What another thread read. */
  onRead(path: string, json: string): void
}

/** Reads files in this thread and in others. What fails in another is done here. */
export async function readShared(work: SharedWork): Promise<void> {
  const { paths, cwd, headers, configFile, threads, signal } = work
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: worker.href,
    minThreads: threads,
    maxThreads: threads,
    // Trees of many files are made at once: room for them before they are tidied up saves a tenth.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  })
  let next = 0
  const takeBatch = () => {
    const batch = paths.slice(next, next + batchSize)
    next += batch.length
    return batch
  }
  const others = Array.from({ length: threads }, async () => {
    for (let batch = takeBatch(); batch.length > 0; batch = takeBatch()) {
      const answers: (string | null)[] = await pool
        .run({ paths: batch, cwd, headers, configFile } satisfies Batch, signal ? { signal } : {})
        .catch((error: unknown) => {
          if (signal?.aborted) throw error
          return []
        })
      for (const [index, path] of batch.entries()) {
        const json = answers[index]
        if (json) work.onRead(path, json)
        else work.readHere(path)
      }
    }
  })
  const here = async () => {
    // From the other end, a few at a time: so no batch is left that one thread does while the rest wait.
    for (let batch = takeBatch(); batch.length > 0; batch = takeBatch())
      for (const path of batch) {
        work.readHere(path)
        await new Promise(setImmediate)
      }
  }
  try {
    await Promise.all([...others, here()])
  } finally {
    await pool.destroy()
  }
}
