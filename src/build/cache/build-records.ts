import { join } from 'node:path'
import { readChecked, writeChecked } from './checked-file.js'
import { removeOldest } from './remove-oldest.js'
import { isSameStamp, isSettled, type Stamp, stampOf } from './stamp.js'

/** What a build came to, and all that it looked at. */
export interface BuildRecord<Result> {
  /** Name of the contents and times of notes, knowledge and config. */
  inputs: string
  /** Files that were looked at without being notes, such as pictures; nothing for one that was not there. Absolute. */
  seen: (readonly [path: string, stamp: Stamp | null])[]
  /** Files that were written; absolute. */
  made: (readonly [path: string, stamp: Stamp])[]
  result: Result
}

/** How many are kept: one for each choice of formats, paths and config. */
const most = 12

/** The last builds of a project, by what was asked for. */
export class BuildRecords<Result> {
  constructor(
    private readonly folder: string,
    /** Names all that was asked for. */
    private readonly key: string,
  ) {}

  /** @returns what the last such build came to, if all that it looked at and made is as it was */
  find(inputs: string): Result | undefined {
    const text = readChecked(this.#file)
    if (text === undefined) return undefined
    // Holds: its checksum says that we wrote it.
    const { at, record } = JSON.parse(text) as { at: number; record: BuildRecord<Result> }
    const isAsItWas = ([path, stamp]: readonly [string, Stamp | null]) =>
      isSameStamp(stampOf(path), stamp ?? undefined)
    if (record.inputs !== inputs || !record.made.every(isAsItWas)) return undefined
    const isUnchanged = record.seen.every(
      (seen) => isAsItWas(seen) && (seen[1] === null || isSettled(seen[1], at)),
    )
    return isUnchanged ? record.result : undefined
  }

  /** @param at when the build began to look */
  keep(record: BuildRecord<Result>, at: number): void {
    writeChecked(this.#file, JSON.stringify({ at, record }))
    removeOldest(this.folder, 'build-', most)
  }

  get #file(): string {
    return join(this.folder, `build-${this.key}`)
  }
}
