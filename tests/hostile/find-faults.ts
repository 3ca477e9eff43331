/** Reads what was built of pairs by all readers, and names the pair behind each fault. */
import { rmSync } from 'node:fs'
import { type Built, buildPairs } from './build-pairs.js'
import type { Pair } from './pairs.js'
import type { Fault, Reader } from './readers/reader.js'

export interface Found {
  reader: string
  output: string
  what: string
  /** The pairs that are known to be behind it: one, unless it takes several. */
  pairs: readonly Pair[]
}

export async function findFaults(
  pairs: readonly Pair[],
  readers: readonly Reader[],
  isBuiltTwice = false,
): Promise<Found[]> {
  const found: Found[] = []
  const built = await tryToBuild(pairs, isBuiltTwice)
  if ('error' in built)
    return [
      {
        reader: 'build',
        output: '',
        what: built.error,
        pairs: await smallest(pairs, async (some) => 'error' in (await tryToBuild(some))),
      },
    ]
  try {
    const read = await Promise.all(
      readers.map(async (reader) => ({ reader, faults: await readWith(reader, built) })),
    )
    for (const { reader, faults } of read)
      for (const { output, what } of faults.slice(0, 20)) {
        const named = pairs.filter(({ canary }) => what.toLowerCase().includes(canary))
        const behind =
          named.length > 0 ? named : await smallest(pairs, (some) => isFaulty(some, reader, { output, what }))
        found.push({ reader: reader.name, output, what, pairs: behind })
      }
  } finally {
    rmSync(built.base, { recursive: true, force: true })
  }
  return found
}

/** What a reader finds; that it fails is a fault too. */
export async function readWith(reader: Reader, built: Built): Promise<Pick<Fault, 'output' | 'what'>[]> {
  try {
    return await reader.read([built])
  } catch (error) {
    return [{ output: reader.name, what: String(error) }]
  }
}

async function tryToBuild(pairs: readonly Pair[], isBuiltTwice = false): Promise<Built | { error: string }> {
  try {
    return await buildPairs(pairs, isBuiltTwice)
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

async function isFaulty(
  pairs: readonly Pair[],
  reader: Reader,
  fault: Pick<Fault, 'output' | 'what'>,
): Promise<boolean> {
  const built = await tryToBuild(pairs, true)
  if ('error' in built) return false
  try {
    // The words name other notes and numbers in a smaller notebook.
    const kind = ({ output, what }: Pick<Fault, 'output' | 'what'>) => `${output} ${what.slice(0, 25)}`
    return (await readWith(reader, built)).some((other) => kind(other) === kind(fault))
  } finally {
    rmSync(built.base, { recursive: true, force: true })
  }
}

/** Halves pairs as long as one half shows the fault by itself. */
async function smallest(
  pairs: readonly Pair[],
  isFaulty: (pairs: readonly Pair[]) => Promise<boolean>,
): Promise<readonly Pair[]> {
  if (pairs.length < 2) return pairs
  const middle = Math.ceil(pairs.length / 2)
  for (const half of [pairs.slice(0, middle), pairs.slice(middle)])
    if (await isFaulty(half)) return smallest(half, isFaulty)
  return pairs
}
