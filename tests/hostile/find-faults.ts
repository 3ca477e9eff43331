/** Builds pairs, checks the outputs with all readers, and identifies the pair that causes each fault. */
import { rmSync } from 'node:fs'
import { buildPairs, type HostileBuild } from './build-pairs.js'
import type { Pair } from './pairs.js'
import type { Fault, Reader } from './readers/reader.js'

export interface FaultReport {
  reader: string
  output: string
  what: string
  /** The pairs that cause it: one, unless it takes several. */
  pairs: readonly Pair[]
}

export async function findFaults(
  pairs: readonly Pair[],
  readers: readonly Reader[],
  isBuiltTwice = false,
): Promise<FaultReport[]> {
  const reports: FaultReport[] = []
  const built = await tryToBuild(pairs, isBuiltTwice)
  if ('error' in built)
    return [
      {
        reader: 'build',
        output: '',
        what: built.error,
        pairs: await bisect(pairs, async (some) => 'error' in (await tryToBuild(some))),
      },
    ]
  try {
    const read = await Promise.all(
      readers.map(async (reader) => ({ reader, faults: await readWith(reader, built) })),
    )
    for (const { reader, faults } of read)
      for (const { output, what } of faults.slice(0, 20)) {
        const mentioned = pairs.filter(({ canary }) => what.toLowerCase().includes(canary))
        const causes =
          mentioned.length > 0
            ? mentioned
            : await bisect(pairs, (some) => isFaulty(some, reader, { output, what }))
        reports.push({ reader: reader.name, output, what, pairs: causes })
      }
  } finally {
    rmSync(built.base, { recursive: true, force: true })
  }
  return reports
}

/** Returns the faults that a reader finds. An exception counts as a fault. */
export async function readWith(
  reader: Reader,
  built: HostileBuild,
): Promise<Pick<Fault, 'output' | 'what'>[]> {
  try {
    return await reader.read([built])
  } catch (error) {
    return [{ output: reader.name, what: String(error) }]
  }
}

async function tryToBuild(
  pairs: readonly Pair[],
  isBuiltTwice = false,
): Promise<HostileBuild | { error: string }> {
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
    // Compares only the start, since details such as numbers differ in a smaller notebook.
    const kind = ({ output, what }: Pick<Fault, 'output' | 'what'>) => `${output} ${what.slice(0, 25)}`
    return (await readWith(reader, built)).some((other) => kind(other) === kind(fault))
  } finally {
    rmSync(built.base, { recursive: true, force: true })
  }
}

/** Bisects pairs as long as one half alone shows the fault. */
async function bisect(
  pairs: readonly Pair[],
  isFaulty: (pairs: readonly Pair[]) => Promise<boolean>,
): Promise<readonly Pair[]> {
  if (pairs.length < 2) return pairs
  const middle = Math.ceil(pairs.length / 2)
  for (const half of [pairs.slice(0, middle), pairs.slice(middle)])
    if (await isFaulty(half)) return bisect(half, isFaulty)
  return pairs
}
