import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openTerminal, type Terminal } from './terminal.js'

const plainPrompt = `PS1='> '\nbindkey -e\nunsetopt auto_menu list_beep\n`
export const compinit = 'autoload -Uz compinit && compinit -u -D\n'

/** Opens a Zsh in the empty folder `FOLDER/NAME/empty` with this start-up file. */
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
 * Presses TAB behind a line: the line then, and what is listed below it.
 *
 * @param listsSomething whether to wait for a list, which may come from another program that takes its time
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
