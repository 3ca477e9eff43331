import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'
import { UserError } from '../user-error.js'
import type { BrowserFinder } from './browser-finder.js'
import { chrome } from './chrome.js'
import { chromium } from './chromium.js'
import { edge } from './edge.js'

const finders: readonly BrowserFinder[] = [chromium, chrome, edge]

/**
 * Returns the path of an installed browser that can print.
 *
 * @param preferredPath name or path of the browser to use; default: CHROME_PATH, otherwise the first one found
 * @throws UserError if no browser is found
 */
export async function findBrowser(
  preferredPath?: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const requested = preferredPath ?? env.CHROME_PATH
  if (requested !== undefined) {
    const path = await locate(requested, env)
    if (path !== undefined) return path
    throw new UserError(3, `Browser not found: ${requested}. Correct --browser or CHROME_PATH.`)
  }
  for (const { candidates } of finders)
    for (const candidate of candidates(process.platform, env)) {
      const path = await locate(candidate, env)
      if (path !== undefined) return path
    }
  const names = finders.map(({ name }) => name).join(', ')
  throw new UserError(
    3,
    `No browser found to print the PDF: install one of ${names}, or pass one with --browser PATH. The sheet was still built: you can open it in any browser and print it there.`,
  )
}

async function locate(candidate: string, { PATH = '' }: NodeJS.ProcessEnv): Promise<string | undefined> {
  const isPath = isAbsolute(candidate) || /[/\\]/.test(candidate)
  const paths = isPath
    ? [candidate]
    : PATH.split(delimiter)
        .filter(Boolean)
        .map((folder) => join(folder, candidate))
  for (const path of paths)
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path
  return undefined
}
