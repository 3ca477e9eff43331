import { type Asset, isFileName } from '../../emit/index.js'
import { Failure } from '../failure.js'

/** Checks that all files of a build can be written below one folder, on any system. */
export class PathCheck {
  readonly #taken = new Map<string, string>()

  /**
   * Adds the files of one emitter, or none of them.
   *
   * @throws Failure for a path outside the folder, a name that some system doesn't allow, or one that differs from another
   * only by case
   */
  add(emitter: string, assets: readonly Asset[]): void {
    const added = new Map<string, string>()
    for (const { path } of assets) {
      const reason = badPath(path)
      if (reason !== undefined) throw new Failure(2, `${emitter} makes “${path}”, ${reason}.`)
      const name = path.toLowerCase().normalize('NFC')
      const other = this.#taken.get(name) ?? added.get(name)
      if (other !== undefined)
        throw new Failure(
          2,
          `${emitter} makes “${path}”, which is the same file as “${other}” where case doesn't matter.`,
        )
      added.set(name, path)
    }
    for (const [name, path] of added) this.#taken.set(name, path)
  }
}

function badPath(path: string): string | undefined {
  const parts = path.split('/')
  if (/^[a-z]:|^\/|\\/i.test(path) || parts.includes('..')) return 'which is outside the output folder'
  return parts.every(isFileName) ? undefined : 'which is not a valid file name on every system'
}
