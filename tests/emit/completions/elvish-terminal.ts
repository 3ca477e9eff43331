import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { carapaceRunner } from './carapace.js'
import { openTerminal, type Terminal } from './terminal.js'

/** Opens Elvish with completions from a carapace spec. */
export async function openElvish(folder: string, spec: string): Promise<Terminal> {
  const home = join(folder, 'elvish')
  mkdirSync(home, { recursive: true })
  // Carapace's own snippet, with its name replaced by the runner and its spec.
  const snippet = execFileSync(carapaceRunner, [spec, 'elvish'], { encoding: 'utf8' })
  const rc = join(home, 'rc.elv')
  writeFileSync(
    rc,
    `set edit:prompt = { put '> ' }\nset edit:rprompt = { }\n${snippet.replace(/^\s*\S+ _carapace elvish/m, `    (external ${carapaceRunner}) ${spec} elvish`)}\n`,
  )
  const terminal = await openTerminal(
    ['elvish', '-rc', rc],
    { HOME: home, XDG_STATE_HOME: home, XDG_RUNTIME_DIR: home },
    home,
  )
  await terminal.screen()
  return terminal
}

/** Types a line, presses Tab and returns the screen. */
export async function tabInElvish(terminal: Terminal, line: string): Promise<string> {
  await terminal.type('\u001b')
  await terminal.screen()
  await terminal.type(`\u0015${line}\t`)
  return (await terminal.screen()).join('\n')
}
