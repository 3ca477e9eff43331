import { execFileSync } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'

/** A shell in its own terminal. */
export interface Terminal {
  type(keys: string): Promise<void>
  /** Returns the lines of the screen once it has stopped changing and `isEnough` is true, or after four seconds. */
  screen(isEnough?: (lines: string[]) => boolean): Promise<string[]>
  close(): void
}

let count = 0

/** Runs `command` in its own tmux server, without inheriting the environment. */
export async function openTerminal(
  command: string[],
  env: Record<string, string>,
  cwd: string,
): Promise<Terminal> {
  count += 1
  const socket = `ddd-notes-${process.pid}-${count}`
  const clean = { PATH: process.env.PATH ?? '', TERM: 'xterm-256color', LC_ALL: 'C.UTF-8', ...env }
  const tmux = (...words: string[]): string =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...words], { encoding: 'utf8', env: clean, cwd })
  tmux('new-session', '-d', '-x', '150', '-y', '120', '--', ...command)

  const capture = () => tmux('capture-pane', '-p').replace(/\n+$/, '')
  const screen = async (isEnough: (lines: string[]) => boolean = () => true) => {
    let before = ''
    for (let tries = 0; tries < 50; tries += 1) {
      await setTimeout(70)
      const now = capture()
      if (now !== '' && now === before && isEnough(now.split('\n'))) return now.split('\n')
      before = now
    }
    return before.split('\n')
  }
  return {
    async type(keys) {
      tmux('send-keys', '-l', '--', keys)
    },
    screen,
    close: () => void tmux('kill-server'),
  }
}
