import type { Built } from '../build-pairs.js'

/** Something that hostile text did in one of the outputs. */
export interface Fault {
  built: Built
  /** Which output, by its path or name. */
  output: string
  /** What happened. */
  what: string
}

/** Takes outputs through the program that they are for. */
export interface Reader {
  name: string
  /** Why it can't run here; undefined if it can. */
  missing(): string | undefined
  read(built: readonly Built[]): Promise<Fault[]>
}

/** A reader of one notebook after the other. */
export function eachBuilt(
  read: (built: Built, report: (output: string, what: string) => void) => void | Promise<void>,
): Reader['read'] {
  return async (all) => {
    const faults: Fault[] = []
    for (const built of all)
      await read(built, (output, what) => {
        faults.push({ built, output, what })
      })
    return faults
  }
}

export const never = (): undefined => undefined
