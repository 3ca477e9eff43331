import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError } from './user-error.js'

/**
 * Returns the root folder of this package, which contains `knowledge/` and `docs/rules/`.
 *
 * @throws UserError if files of the package are missing
 */
export function packageFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'knowledge/docker.md')) && existsSync(join(folder, 'package.json')))
      return folder
    if (dirname(folder) === folder)
      throw new UserError(3, 'Files of the ddd-build package are missing: reinstall it.')
  }
}
