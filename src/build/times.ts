import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'

/**
 * Modification times of what a build reads, in milliseconds. `SOURCE_DATE_EPOCH` (in seconds, see reproducible-builds.org)
 * is a ceiling, so that a checkout made later gives the same files.
 *
 * @param shared config and knowledge, on which everything depends
 */
export async function readTimes(
  notes: readonly string[],
  shared: readonly string[],
  cwd: string,
): Promise<{ notes: Map<string, number>; shared: number }> {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH ?? Number.NaN)
  const ceiling = Number.isFinite(epoch) ? epoch * 1000 : Number.POSITIVE_INFINITY
  const timeOf = async (path: string) => {
    const facts = await stat(resolve(cwd, path)).catch(() => undefined)
    return Math.min(ceiling, Math.floor(facts?.mtimeMs ?? 0))
  }
  const times = await Promise.all(notes.map(async (path) => [path, await timeOf(path)] as const))
  return { notes: new Map(times), shared: Math.max(0, ...(await Promise.all(shared.map(timeOf)))) }
}
