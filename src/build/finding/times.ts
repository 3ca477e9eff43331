import { statSync } from 'node:fs'
import { resolve } from 'node:path'

export interface Times {
  /** By path. */
  notes: Map<string, number>
  /** Of what everything depends on. */
  shared: number
}

/**
 * Modification times of what a build reads, in milliseconds. `SOURCE_DATE_EPOCH` (in seconds, see reproducible-builds.org)
 * is a ceiling, so that a checkout made later gives the same files.
 *
 * @param shared config and knowledge, on which everything depends
 */
export function readTimes(notes: readonly string[], shared: readonly string[], cwd: string): Times {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH ?? Number.NaN)
  const ceiling = Number.isFinite(epoch) ? epoch * 1000 : Number.POSITIVE_INFINITY
  const timeOf = (path: string) => {
    const facts = statSync(resolve(cwd, path), { throwIfNoEntry: false })
    return Math.min(ceiling, Math.floor(facts?.mtimeMs ?? 0))
  }
  return {
    notes: new Map(notes.map((path) => [path, timeOf(path)])),
    shared: Math.max(0, ...shared.map(timeOf)),
  }
}
