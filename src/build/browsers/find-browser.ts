import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'
import { Failure } from '../failure.js'
import type { BrowserFinder } from './browser.js'
import { chrome } from './chrome.js'
import { chromium } from './chromium.js'
import { edge } from './edge.js'

const finders: readonly BrowserFinder[] = [chromium, chrome, edge]

/**
 * The path of an installed browser that can print.
 *
 * @param wanted a path that is to be used, if it is there; else CHROME_PATH, else what the finders know
 * @throws Failure if there is none
 */
export async function findBrowser(wanted?: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = wanted ?? env.CHROME_PATH
  if (named !== undefined) {
    const path = await locate(named, env)
    if (path !== undefined) return path
    throw new Failure(3, `There is no browser at ${named}.`)
  }
  for (const { candidates } of finders)
    for (const candidate of candidates(process.platform, env)) {
      const path = await locate(candidate, env)
      if (path !== undefined) return path
    }
  const names = finders.map(({ name }) => name).join(', ')
  throw new Failure(
    3,
    `No browser is here to print with: install one of ${names}, or name one with --browser PATH. The sheet itself is made: open it in any browser and print it there.`,
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
