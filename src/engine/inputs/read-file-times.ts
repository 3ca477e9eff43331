import { statSync } from 'node:fs'
import { resolve } from 'node:path'

export interface FileTimes {
  /** Time of each notes file, by path. */
  notes: Map<string, number>
  /** Latest time of the config and the knowledge. */
  shared: number
}

/**
 * Reads the modification times of a build's inputs, in milliseconds. They are capped at `SOURCE_DATE_EPOCH` (in seconds,
 * see reproducible-builds.org), so that a later checkout gives the same output.
 *
 * @param shared paths of the config and the knowledge, which affect all notes
 */
export function readFileTimes(notes: readonly string[], shared: readonly string[], cwd: string): FileTimes {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH ?? Number.NaN)
  const ceiling = Number.isFinite(epoch) ? epoch * 1000 : Number.POSITIVE_INFINITY
  const timeOf = (path: string) => {
    const stats = statSync(resolve(cwd, path), { throwIfNoEntry: false })
    return Math.min(ceiling, Math.floor(stats?.mtimeMs ?? 0))
  }
  return {
    notes: new Map(notes.map((path) => [path, timeOf(path)])),
    shared: Math.max(0, ...shared.map(timeOf)),
  }
}
