import { type Asset, isPortableFileName } from '../../emit/index.js'
import { UserError } from '../user-error.js'

/** Checks that all files of a build can be written to one folder on any operating system. */
export class AssetPathChecker {
  readonly #usedPaths = new Map<string, string>()

  /**
   * Adds the files of one emitter: all of them, or none if one is invalid.
   *
   * @throws UserError for a path outside the folder, a name that some system doesn't allow, or two names that differ only
   * in case
   */
  add(emitter: string, assets: readonly Asset[]): void {
    const added = new Map<string, string>()
    for (const { path } of assets) {
      const reason = invalidPathReason(path)
      if (reason !== undefined)
        throw new UserError(2, `The emitter “${emitter}” writes “${path}”, ${reason}.`)
      const name = path.toLowerCase().normalize('NFC')
      const other = this.#usedPaths.get(name) ?? added.get(name)
      if (other !== undefined)
        throw new UserError(
          2,
          `The emitter “${emitter}” writes “${path}”, which is the same file as “${other}” on case-insensitive file systems.`,
        )
      added.set(name, path)
    }
    for (const [name, path] of added) this.#usedPaths.set(name, path)
  }
}

function invalidPathReason(path: string): string | undefined {
  const parts = path.split('/')
  if (/^[a-z]:|^\/|\\/i.test(path) || parts.includes('..')) return 'which is outside the output folder'
  return parts.every(isPortableFileName)
    ? undefined
    : 'which is not a valid file name on all operating systems'
}
