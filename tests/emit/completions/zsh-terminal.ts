import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openTerminal, type Terminal } from './terminal.js'

const plainPrompt = `PS1='> '\nbindkey -e\nunsetopt auto_menu list_beep\n`
export const compinit = 'autoload -Uz compinit && compinit -u -D\n'

/** Opens Zsh in the empty folder `FOLDER/NAME/empty` with this startup file. */
export async function openZsh(folder: string, name: string, startup: string): Promise<Terminal> {
  const home = join(folder, name)
  mkdirSync(join(home, 'empty'), { recursive: true })
  writeFileSync(join(home, '.zshrc'), plainPrompt + startup)
  const env = { HOME: home, ZDOTDIR: home }
  const terminal = await openTerminal(['zsh', '-d'], env, join(home, 'empty'))
  await terminal.screen()
  return terminal
}

/**
 * Types a line, presses Tab, and returns the resulting line and the list below it.
 *
 * @param listsSomething whether to wait for a list, for completions that call a slow program
 */
export async function pressTab(
  terminal: Terminal,
  line: string,
  listsSomething = false,
): Promise<{ line: string; list: string[] }> {
  await terminal.type(`\u0015\u000c${line}\t`)
  const [first = '', ...list] = await terminal.screen((lines) => !listsSomething || lines.length > 1)
  return { line: first.replace(/^> /, ''), list }
}
