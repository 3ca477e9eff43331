import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { notesFolder } from '../engine/notes-folder.js'
import { describeWith } from '../real-tools.js'
import { main, runCli } from './run-cli.js'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ddd-home-'))
})

/** Creates a project whose title is also in its commands. */
function project(title = 'Boats'): string {
  const name = title.toLowerCase()
  const notes = `# ${title}\n\n| Command | Description |\n|--|--|\n| \`boat ${name} -l\` | lists |\n| \`boat sink-${name} HULL\` | sinks |\n`
  return join(notesFolder({ [`${name}/notes/a.md`]: notes }).path, name)
}

const environment = () => ({
  PATH: process.env.PATH,
  HOME: home,
  SHELL: '/bin/bash',
  NO_COLOR: '1',
  LC_ALL: 'C.UTF-8',
  TERM: 'xterm-256color',
})

const run = (cwd: string, ...args: string[]) => runCli(cwd, args, { env: environment() })

const data = (name: string) => join(home, '.local/share/ddd-build', name)

/**
 * Bash and fish: completes a line in a new shell. Zsh: prints the function registered for boat. Also captures start-up output.
 */
const newShell = {
  bash: (line: string) =>
    spawnSync(
      'bash',
      [
        '-i',
        '-c',
        `COMP_LINE=${JSON.stringify(line)} COMP_WORDS=(${line}) COMP_CWORD=1 COMP_POINT=\${#COMP_LINE}; spec=$(complete -p boat) || exit 1; f=\${spec#* -F }; f=\${f%% *}; $f boat "\${COMP_WORDS[1]}" boat; printf '%s\\n' "\${COMPREPLY[@]}"`,
      ],
      { encoding: 'utf8', env: environment() },
    ),
  fish: (line: string) =>
    spawnSync('fish', ['-c', `complete -C ${JSON.stringify(line)} | string replace -r '\\t.*' ''`], {
      encoding: 'utf8',
      env: environment(),
    }),
  zsh: (_line: string) =>
    spawnSync('zsh', ['-i', '-c', 'print -r -- $_comps[boat]'], { encoding: 'utf8', env: environment() }),
}

describe('completions SHELL', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints the completions for %s', (shell) => {
    const folder = project()
    const { status, stdout } = run(folder, 'completions', shell)
    expect(status).toBe(0)
    run(folder)
    const extension = shell === 'powershell' ? 'ps1' : shell
    expect(stdout).toBe(readFileSync(join(folder, `out/completions/ddd-notes.${extension}`), 'utf8'))
  })

  it('prints a file that can be sourced', () => {
    const folder = project()
    const command = `source <(node ${main} completions bash); complete -p boat`
    expect(execFileSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' })).toContain(
      '__ddd_boats_complete_boat',
    )
  })

  it('suggests a shell for a typo', () => {
    const { status, stderr } = run(project(), 'completions', 'bsh')
    expect([status, stderr]).toEqual([2, expect.stringContaining('did you mean “bash”')])
  })

  it('requires a shell', () => {
    const { status, stderr } = run(project(), 'completions')
    expect([status, stderr]).toEqual([2, expect.stringContaining('needs a shell, install or uninstall')])
  })
})

describeWith(['bash', 'zsh', 'fish'], () => {
  const startups = { bash: '.bashrc', zsh: '.zshrc', fish: '.config/fish/config.fish' }
  const before = { bash: 'alias l=ls', zsh: 'autoload -Uz compinit && compinit -u -D\n', fish: '' }
  const writeStartups = () => {
    for (const shell of ['bash', 'zsh', 'fish'] as const) {
      mkdirSync(join(home, startups[shell], '..'), { recursive: true })
      if (before[shell] !== '') writeFileSync(join(home, startups[shell]), before[shell])
    }
  }

  it('install: new shells complete both notebooks; uninstall: everything is as before', () => {
    writeStartups()
    const [boats, ships] = [project('Boats'), project('Ships')]
    for (const folder of [boats, ships])
      expect(run(folder, 'completions', 'install', '--shell', 'bash,zsh,fish').status).toBe(0)
    // The completions don't need the projects.
    rmSync(boats, { recursive: true })
    rmSync(ships, { recursive: true })
    expect(readdirSync(data('')).sort()).toEqual([
      '_ddd-build.bash',
      '_ddd-build.fish',
      '_ddd-build.zsh',
      'boats.bash',
      'boats.fish',
      'boats.tsv',
      'boats.zsh',
      'ships.bash',
      'ships.fish',
      'ships.tsv',
      'ships.zsh',
    ])
    const all = ['boats', 'ships', 'sink-boats', 'sink-ships']
    expect(newShell.bash('boat ""').stdout.trim().split('\n').sort()).toEqual(all)
    expect(newShell.fish('boat ').stdout.trim().split('\n').sort()).toEqual(all)
    const zsh = newShell.zsh('')
    expect([zsh.stdout.trim(), zsh.stderr]).toEqual(['__ddd_ships_complete_boat', ''])
    expect(newShell.fish('ddd-build che').stdout.trim()).toBe('check')

    expect(run(home, 'completions', 'uninstall').status).toBe(0)
    expect(existsSync(data(''))).toBe(false)
    for (const shell of ['bash', 'zsh'] as const)
      expect(readFileSync(join(home, startups[shell]), 'utf8')).toBe(before[shell])
    expect(existsSync(join(home, startups.fish))).toBe(false)
  })

  it('shells start without errors if the completion files are deleted', () => {
    writeStartups()
    run(project(), 'completions', 'install', '--shell', 'bash,zsh,fish')
    rmSync(data(''), { recursive: true })
    const quiet = { status: 0, stderr: '' }
    const options = { encoding: 'utf8', env: environment() } as const
    // Without a terminal, Bash reports that it has no job control.
    const { status, stderr } = spawnSync('bash', ['-i', '-c', ':'], options)
    expect([status, stderr.replace(/^bash: (?:cannot set terminal|no job control).*\n/gm, '')]).toEqual([
      0,
      '',
    ])
    expect(spawnSync('zsh', ['-i', '-c', ':'], options)).toMatchObject(quiet)
    const fish = spawnSync('fish', ['-i', '-c', ':'], options)
    expect([fish.status, fish.stderr.replace(/^warning: Could not set up terminal.*\n/gm, '')]).toEqual([
      0,
      '',
    ])
  })
})

describe('install and uninstall', () => {
  it('installs for the login shell, and reports what it did and the next step', () => {
    const { status, stderr } = run(project(), 'completions', 'install')
    expect(status).toBe(0)
    expect(stderr).toContain('.bashrc')
    expect(stderr).toContain('open a new bash session and press TAB')
    expect(existsSync(join(home, '.zshrc'))).toBe(false)
  })

  it('changes nothing the second time', () => {
    const folder = project()
    run(folder, 'completions', 'install')
    const once = readFileSync(join(home, '.bashrc'), 'utf8')
    expect(run(folder, 'completions', 'install').stderr).toContain('are already up to date')
    expect(readFileSync(join(home, '.bashrc'), 'utf8')).toBe(once)
  })

  it('--print writes nothing', () => {
    const { stdout, stderr } = run(project(), 'completions', 'install', '--print')
    expect(stderr).toContain('.bashrc')
    expect(stdout).toContain('# >>> ddd-build completions')
    expect(readdirSync(home).filter((name) => name !== '.cache')).toEqual([])
  })

  it('follows a symbolic link to the startup file', () => {
    writeFileSync(join(home, 'kept'), 'a\n')
    symlinkSync(join(home, 'kept'), join(home, '.bashrc'))
    run(project(), 'completions', 'install')
    expect(readFileSync(join(home, 'kept'), 'utf8')).toContain('>>> ddd-build')
    run(home, 'completions', 'uninstall')
    expect(readFileSync(join(home, '.bashrc'), 'utf8')).toBe('a\n')
    expect(readFileSync(join(home, 'kept'), 'utf8')).toBe('a\n')
  })

  it('uninstalls one notebook and keeps the others', () => {
    run(project('Boats'), 'completions', 'install')
    run(project('Ships'), 'completions', 'install')
    expect(run(home, 'completions', 'uninstall', 'boats').status).toBe(0)
    expect(existsSync(data('boats.bash'))).toBe(false)
    expect(existsSync(data('ships.bash'))).toBe(true)
    expect(readFileSync(join(home, '.bashrc'), 'utf8')).toContain('>>> ddd-build')
    const { status, stderr } = run(home, 'completions', 'uninstall', 'boats')
    expect([status, stderr]).toEqual([2, expect.stringContaining('installed: ships')])
  })

  it('lists the available shells if the shell is unknown', () => {
    const { status, stderr } = run(project(), 'completions', 'install', '--shell', 'nushell')
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('must be one of bash, zsh, fish, powershell'),
    ])
  })
})

describe('install, if it must not write', () => {
  const runWith = (cwd: string, env: NodeJS.ProcessEnv, ...args: string[]) =>
    // Caches of other commands don't matter here.
    runCli(cwd, ['completions', ...args], {
      env: { ...environment(), XDG_CACHE_HOME: join(home, '.cache'), ...env },
    })

  it.each([
    [{ HOME: '' }, 'HOME is not set'],
    [{ HOME: undefined }, 'HOME is not set'],
    [{ HOME: 'home' }, 'HOME is “home”'],
    [{ HOME: '', XDG_DATA_HOME: '/nowhere', XDG_CONFIG_HOME: 'conf' }, 'HOME is not set'],
    [{ ZDOTDIR: 'conf', SHELL: '/bin/zsh' }, 'ZDOTDIR is “conf”'],
  ])('%j is refused without writing to the working directory', (env, message) => {
    const folder = project()
    for (const command of ['install', 'uninstall']) {
      const { status, stderr } = runWith(folder, env, command)
      expect([status, stderr]).toEqual([2, expect.stringContaining(message)])
    }
    expect(readdirSync(folder)).toEqual(['notes'])
  })

  it('does not change a read-only startup file, but prints lines that can be pasted', () => {
    writeFileSync(join(home, '.bashrc'), 'alias l=ls\n', { mode: 0o444 })
    const { status, stderr } = run(project(), 'completions', 'install')
    expect(status).toBe(3)
    expect(stderr).toContain('it is read-only')
    expect(stderr).not.toContain('press TAB')
    expect(readFileSync(join(home, '.bashrc'), 'utf8')).toBe('alias l=ls\n')
    const lines = stderr.slice(stderr.indexOf('# >>>'))
    chmodSync(join(home, '.bashrc'), 0o644)
    writeFileSync(join(home, '.bashrc'), lines)
    expect(newShell.bash('boat ""').stdout).toContain('sink-boats')
    expect(run(home, 'completions', 'uninstall').status).toBe(0)
    expect(readFileSync(join(home, '.bashrc'), 'utf8')).toBe('')
  })

  it('does not change an edited block, and reports its line', () => {
    const folder = project()
    writeFileSync(join(home, '.bashrc'), 'a=1\n')
    run(folder, 'completions', 'install')
    const edited = readFileSync(join(home, '.bashrc'), 'utf8').replace(/# <<<.*\n/, 'b=2\n')
    writeFileSync(join(home, '.bashrc'), edited)
    for (const command of ['install', 'uninstall']) {
      const { status, stderr } = run(folder, 'completions', command)
      expect(status).toBe(3)
      expect(stderr).toContain(
        `${join(home, '.bashrc')}:2: a block begins here, but its last line is missing`,
      )
    }
    expect(readFileSync(join(home, '.bashrc'), 'utf8')).toBe(edited)
  })
})

describeWith(['bash', 'zsh', 'fish'], () => {
  it.each([
    ['bash', ['-i', '-c', ':']],
    ['zsh', ['-i', '-c', ':']],
    ['fish', ['-c', ':']],
  ])('%s runs no file from the working directory when XDG_DATA_HOME is relative', (shell, args) => {
    const folder = project()
    mkdirSync(join(folder, 'data/ddd-build'), { recursive: true })
    writeFileSync(join(folder, `data/ddd-build/x.${shell}`), 'echo evil\n')
    const env = { ...environment(), XDG_DATA_HOME: 'data' }
    runCli(folder, ['completions', 'install', '--shell', shell], { env })
    expect(existsSync(data(`boats.${shell}`))).toBe(true)
    writeFileSync(data(`y.${shell}`), 'echo loaded\n')
    expect(spawnSync(shell, args, { cwd: folder, encoding: 'utf8', env }).stdout).toBe('loaded\n')
  })
})

describe('find', () => {
  it('searches commands and descriptions, ignoring case', () => {
    const folder = project()
    expect(run(folder, 'find', 'sink').stdout).toMatch(
      /^boat sink-boats HULL\n {4}sinks\n {4}notes\/a\.md:6\n$/,
    )
    expect(run(folder, 'find', 'LISTS', 'boat').stdout).toContain('boat boats -l')
  })
  it('searches headings', () => {
    const { path } = notesFolder({
      'notes/a.md':
        '# Boats\n\n## In the harbour\n\n- `boat ls` - lists\n\n## At sea\n\n- `boat row` - rows\n',
    })
    expect(run(path, 'find', 'Harbour').stdout).toMatch(/^boat ls\n {4}lists\n {4}.*notes\/a\.md:5\n$/)
  })
  it('suggests a similar word', () => {
    const { status, stdout, stderr } = run(project(), 'find', 'snik')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('did you mean “sink”')
  })
  it('requires a search word', () => {
    const { status, stderr } = run(project(), 'find')
    expect([status, stderr]).toEqual([2, expect.stringContaining('Missing search words')])
  })
})
