/** PowerShell can't be had here: its file is read by a grammar of PowerShell, in which notes may be nothing but texts. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Reader } from './reader.js'
import { run } from './run.js'
import { scriptPath } from './shell-home.js'

const python = resolve(import.meta.dirname, '../../../.venv/bin/python')

export const powershell: Reader = {
  name: 'PowerShell',
  missing: () =>
    existsSync(python) || process.env.CI ? undefined : 'scripts/real-tools.sh has not made its venv',
  async read(all) {
    const input = JSON.stringify(all.map((built) => scriptPath(built, 'ps1')))
    const { stdout, stderr } = await run(python, [join(import.meta.dirname, 'powershell.py')], { input })
    if (stdout === '') throw new Error(stderr)
    const results: { found: string[]; texts: number }[] = JSON.parse(stdout)
    return all.flatMap((built, index) => {
      const { found = [], texts = 0 } = results[index] ?? {}
      return [...found, ...(texts > 1 ? [] : ['no texts'])].map((what) => ({
        built,
        output: 'completions for PowerShell',
        what,
      }))
    })
  },
}
