import type { HostileBuild } from '../build-pairs.js'

/** An effect of hostile text in an output. */
export interface Fault {
  built: HostileBuild
  /** Path or name of the output. */
  output: string
  /** What happened. */
  what: string
}

/** Opens outputs with the program that they are for. */
export interface Reader {
  name: string
  /** Returns why the reader can't run here, or `undefined` if it can. */
  missing(): string | undefined
  read(built: readonly HostileBuild[]): Promise<Fault[]>
}

/** Creates a `read` function that handles one build at a time. */
export function forEachBuild(
  read: (built: HostileBuild, report: (output: string, what: string) => void) => void | Promise<void>,
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

export const alwaysAvailable = (): undefined => undefined
