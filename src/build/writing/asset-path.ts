import { type Asset, isFileName } from '../../emit/index.js'
import { Failure } from '../failure.js'

/**
 * Makes sure that all files can lie beside each other below one folder, on any system.
 *
 * @throws Failure for a path that leads elsewhere, that some system can't hold, or that another differs from by case alone
 */
export function checkPaths(assets: ReadonlyMap<string, readonly Asset[]>): void {
  const taken = new Map<string, string>()
  for (const [emitter, made] of assets)
    for (const { path } of made) {
      const reason = badPath(path)
      if (reason !== undefined) throw new Failure(2, `${emitter} makes “${path}”, ${reason}.`)
      const name = path.toLowerCase().normalize('NFC')
      const other = taken.get(name)
      if (other !== undefined)
        throw new Failure(
          2,
          `${emitter} makes “${path}”, which is one file with “${other}” where case does not count.`,
        )
      taken.set(name, path)
    }
}

function badPath(path: string): string | undefined {
  const parts = path.split('/')
  if (/^[a-z]:|^\/|\\/i.test(path) || parts.includes('..')) return 'which is no path below the output folder'
  return parts.every(isFileName) ? undefined : 'which not every system takes for the name of a file'
}
