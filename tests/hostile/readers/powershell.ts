/** Parses the PowerShell file, since PowerShell isn't available here. Text from notes may appear only in strings. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { venvPython } from '../../venv.js'
import type { Reader } from './reader.js'
import { run } from './run.js'
import { scriptPath } from './shell-home.js'

export const powershell: Reader = {
  name: 'PowerShell',
  missing: () =>
    existsSync(venvPython) || process.env.CI ? undefined : 'no venv (run scripts/real-tools.sh)',
  async read(all) {
    const input = JSON.stringify(all.map((built) => scriptPath(built, 'ps1')))
    const { stdout, stderr } = await run(venvPython, [join(import.meta.dirname, 'powershell.py')], { input })
    if (stdout === '') throw new Error(stderr)
    const results: { found: string[]; strings: number }[] = JSON.parse(stdout)
    return all.flatMap((built, index) => {
      const { found = [], strings = 0 } = results[index] ?? {}
      return [...found, ...(strings > 1 ? [] : ['no strings'])].map((what) => ({
        built,
        output: 'completions for PowerShell',
        what,
      }))
    })
  },
}
