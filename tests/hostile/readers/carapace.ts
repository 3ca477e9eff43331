/** Loads carapace specs with carapace's own library, which would run macros, and as YAML 1.2, where no value may be a macro. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { carapaceRunner, hasCarapace } from '../../emit/completions/carapace.js'
import { forEachBuild, type Reader } from './reader.js'
import { run } from './run.js'
import { shellHome } from './shell-home.js'

const keys = ['name', 'description', 'parsing', 'flags', 'completion', 'commands']
const lines = ['', '-', '--', 'ls ', 'ls --mode ', 'rm --kind=']

export const carapace: Reader = {
  name: 'carapace',
  missing: () => (hasCarapace() ? undefined : 'Go not installed (needed to build carapace)'),
  read: forEachBuild(async (built, report) => {
    const folder = join(built.out, 'completions/carapace')
    const home = shellHome(['sh'])
    try {
      for (const name of readdirSync(folder)) {
        const path = join(folder, name)
        const text = readFileSync(path, 'utf8')
        try {
          for (const fault of specFaults(parse(text))) report(`carapace/${name}`, fault)
        } catch (error) {
          report(`carapace/${name}`, `invalid YAML: ${error}`)
        }
        // Skip harmless specs: starting a process for each of them would take most of the time.
        if (!/canary/.test(text)) continue
        const answers = await Promise.all(
          lines.map((line) =>
            run(carapaceRunner, [path, 'export', ...line.split(' ')], { cwd: home.cwd, env: home.env }),
          ),
        )
        for (const { status, stdout, stderr } of answers)
          if (status !== 0 || stderr !== '' || messagesIn(stdout).length > 0)
            report(`carapace/${name}`, `carapace reports ${stderr || stdout}`.slice(0, 500))
      }
      for (const effect of home.effects()) report('completions for carapace', effect)
    } finally {
      home.remove()
    }
  }),
}

/** Returns carapace's messages, except those about unknown flags. */
function messagesIn(answer: string): string[] {
  const { messages }: { messages: string[] } = JSON.parse(answer)
  return messages.filter((message) => !/^unknown (?:shorthand )?flag/.test(message))
}

function specFaults(spec: unknown): string[] {
  const { flags = {}, completion = {}, commands = [], ...rest } = spec as Record<string, never>
  const faults = Object.keys(rest)
    .filter((key) => !keys.includes(key))
    .map((key) => `unexpected key ${key}`)
  const values = Object.values((completion as { flag?: Record<string, string[]> }).flag ?? {}).flat()
  for (const text of [...Object.values(rest), ...Object.values(flags as Record<string, string>), ...values])
    if (typeof text !== 'string') faults.push(`not a string: ${JSON.stringify(text)}`)
  for (const value of values) if (/\$| \|\|\| /.test(value)) faults.push(`a macro: ${value}`)
  return [...faults, ...(commands as unknown[]).flatMap(specFaults)]
}
