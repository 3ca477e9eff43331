import { lstatSync, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../failure.js'

/**
 * Makes sure, before anything is read, that the output folder is one or can be made: not a file, named pipe or device.
 *
 * @param out absolute
 * @throws Failure that says what lies there
 */
export function checkOutFolder(out: string): void {
  for (let at = out; ; at = dirname(at)) {
    const facts = factsOf(at)
    if (facts?.isDirectory()) return
    if (facts)
      throw new Failure(
        3,
        `Can't write to ${out}: ${at === out ? 'it' : at} is ${kindOf(facts)}, not a folder. Name another folder with --out, or in the config.`,
      )
    if (dirname(at) === at) return
  }
}

/** Of what a link leads to; of the link itself if it leads nowhere. */
function factsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path, { throwIfNoEntry: false })
  } catch {
    // Something above is no folder, or may not be looked into: that is seen next, or reported when it's written to.
    return undefined
  }
}

function kindOf(facts: Stats): string {
  if (facts.isFile()) return 'a file'
  if (facts.isFIFO()) return 'a named pipe'
  if (facts.isSocket()) return 'a socket'
  if (facts.isSymbolicLink()) return 'a link that leads nowhere'
  return 'a device'
}
