import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../../src/check/index.js'
import { completions } from '../../../src/emit/completions/index.js'
import { notebookOf } from '../../notebook-of.js'
import { describeWith } from '../../real-tools.js'
import { emptyFolder } from './files.js'
import { openTerminal, type Terminal } from './terminal.js'

const notes = `# My notes

## Chapter 4 - Boats

| Command | Description | Page |
|--|--|--|
| \`boat exec -it container_name <program>\` | runs something | 40 |
| \`echo "$(date)" 'it' \\| tee -a log\` | writes "a date" to a log | 41 |
| \`boat größe ändern <länge> <breite>\` | changes its size | 42 |
| \`boat rm —now x\` | teaches a mistake | 43 |
`

let folder = ''
let terminal: Terminal | undefined
beforeAll(async () => {
  folder = emptyFolder({ isKept: true })
  const notebook = notebookOf(notes)
  for (const { path, content } of await completions().emit(notebook, { messages: check(notebook) })) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
})
afterEach(() => terminal?.close())
afterAll(() => rmSync(folder, { recursive: true }))

const key = '\u0007' // Ctrl-G
const shells = {
  bash: (home: string) => ['bash', '--noprofile', '--rcfile', join(home, 'rc')],
  zsh: (_home: string) => ['zsh', '-d'],
  fish: (_home: string) => ['fish'],
}
const prompts = {
  bash: "PS1='> '\nHISTFILE=\n",
  zsh: "PS1='> '\nbindkey -e\n",
  fish: 'function fish_prompt; echo -n "> "; end\nset -U fish_greeting\n',
}

let count = 0

/** Opens a shell that loads the completions. `before` is put before them in the startup file. */
async function open(
  shell: keyof typeof shells,
  before = '',
  path = process.env.PATH ?? '',
): Promise<Terminal> {
  count += 1
  const home = join(folder, `home-${count}`)
  mkdirSync(join(home, '.config/fish'), { recursive: true })
  const startup = `${prompts[shell]}${before}\nsource ${join(folder, `completions/ddd-notes.${shell}`)}\n`
  for (const name of ['rc', '.zshrc', '.config/fish/config.fish']) writeFileSync(join(home, name), startup)
  const env = { HOME: home, ZDOTDIR: home, XDG_CONFIG_HOME: join(home, '.config'), PATH: path }
  terminal = await openTerminal(shells[shell](home), env, home)
  await terminal.screen()
  return terminal
}

const lastLine = async (shell: Terminal) =>
  (await shell.screen()).filter((line) => line.startsWith('> ')).at(-1)

describeWith(['bash', 'zsh', 'fish', 'tmux', 'fzf'], () => {
  describe.each(['bash', 'zsh', 'fish'] as const)('the search key in %s', (shell) => {
    test('lists commands with description, chapter and page', async () => {
      const opened = await open(shell)
      await opened.type(key)
      const screen = (await opened.screen()).join('\n')
      expect(screen).toMatch(/p\. 40\s+boat exec -it container_name <program>\s+runs something\s+Boats/)
      expect(screen).toContain(`echo "$(date)" 'it' | tee -a log`)
      expect(screen).not.toContain('teaches a mistake')
    })

    test('inserts the selected command without running it', async () => {
      const opened = await open(shell)
      await opened.type(key)
      await opened.screen()
      await opened.type('tee')
      await opened.screen()
      await opened.type('\r')
      expect(await lastLine(opened)).toBe(`> echo "$(date)" 'it' | tee -a log`)
    })

    test('moves to the first placeholder, and to the next when pressed again', async () => {
      const opened = await open(shell)
      await opened.type(key)
      await opened.screen()
      await opened.type('exec')
      await opened.screen()
      await opened.type('\r')
      await opened.screen()
      await opened.type('X')
      expect(await lastLine(opened)).toBe('> boat exec -it Xcontainer_name <program>')
      await opened.type(key)
      await opened.screen()
      await opened.type('Y')
      expect(await lastLine(opened)).toBe('> boat exec -it Xcontainer_name Y<program>')
    })

    test('counts characters, not bytes', async () => {
      const opened = await open(shell)
      await opened.type(key)
      await opened.screen()
      await opened.type('größe')
      await opened.screen()
      await opened.type('\r')
      await opened.screen()
      await opened.type(key)
      await opened.screen()
      await opened.type('X')
      expect(await lastLine(opened)).toBe('> boat größe ändern <länge> X<breite>')
    })

    test('is not rebound if it is already bound', async () => {
      const bound = {
        bash: `bind '"\\C-g": "mine"'`,
        zsh: `mine() { LBUFFER+=mine }; zle -N mine; bindkey '^G' mine`,
        fish: 'bind \\cg "commandline -i mine"',
      }
      const opened = await open(shell, bound[shell])
      await opened.type(key)
      expect(await lastLine(opened)).toBe('> mine')
    })

    test('can be changed', async () => {
      const set = {
        bash: 'DDD_SEARCH_KEY=alt-s',
        zsh: 'DDD_SEARCH_KEY=alt-s',
        fish: 'set -g DDD_SEARCH_KEY alt-s',
      }
      const opened = await open(shell, set[shell])
      await opened.type('\u001bs')
      expect((await opened.screen()).join('\n')).toContain('boat exec')
    })

    test('does nothing without fzf, silently', async () => {
      // All other programs are still available.
      const bin = join(folder, 'bin')
      mkdirSync(bin, { recursive: true })
      for (const tool of [
        'cat',
        'mkdir',
        'uname',
        'tput',
        'infocmp',
        'rm',
        'python3',
        'fish',
        'zsh',
        'bash',
        'tmux',
      ])
        if (!existsSync(join(bin, tool))) symlinkSync(`/usr/bin/${tool}`, join(bin, tool))
      const opened = await open(shell, '', bin)
      expect((await opened.screen()).join('')).toBe('>')
      await opened.type(`a${key}`)
      expect(await lastLine(opened)).not.toContain('exec')
      expect((await opened.screen()).every((line) => line.startsWith('>'))).toBe(true)
    })
  })
})
