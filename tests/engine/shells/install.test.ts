import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import {
  applyInstallPlan,
  completionsFolder,
  planInstall,
  planUninstall,
  type StartupShellName,
  startupShells,
} from '../../../src/engine/shells/index.js'

const { HOME, XDG_CONFIG_HOME, XDG_DATA_HOME, ZDOTDIR } = process.env
const isRoot = process.getuid?.() === 0

let home = ''
let bashrc = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ddd-home-'))
  bashrc = join(home, '.bashrc')
  setEnvironment({ HOME: home })
})
afterAll(() => setEnvironment({ HOME, XDG_CONFIG_HOME, XDG_DATA_HOME, ZDOTDIR }))

function setEnvironment(env: NodeJS.ProcessEnv): void {
  for (const name of ['HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'ZDOTDIR'])
    if (env[name] === undefined) delete process.env[name]
    else process.env[name] = env[name]
}

const files = [{ notebook: 'boats', extension: 'bash', content: '# made by ddd-build\n' }]

async function install(...shells: StartupShellName[]) {
  const plan = await planInstall(shells.length > 0 ? shells : ['bash'], files)
  await applyInstallPlan(plan)
  return plan
}

async function uninstall() {
  const plan = await planUninstall([])
  await applyInstallPlan(plan)
  return plan
}

describe('the startup file', () => {
  it('gets the block and loses it again, and keeps every other byte', async () => {
    const before = Buffer.concat([Buffer.from('# caf\u00e9\r\n', 'latin1'), Buffer.from([0xff, 0x00, 0x80])])
    writeFileSync(bashrc, before)
    await install()
    expect(readFileSync(bashrc).subarray(0, before.length).equals(before)).toBe(true)
    await uninstall()
    expect(readFileSync(bashrc).equals(before)).toBe(true)
  })

  it('is removed if there was none before', async () => {
    await install('bash', 'zsh', 'fish', 'powershell')
    await uninstall()
    expect(
      readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
    ).toEqual([])
  })

  it('has the block of an earlier version replaced', async () => {
    for (const shell of ['bash', 'zsh', 'fish', 'powershell'] as const) {
      const [previousLoader = ''] = startupShells[shell].previousLoaders
      const file = startupShells[shell].startupFile()
      mkdirSync(join(file, '..'), { recursive: true })
      writeFileSync(
        file,
        `a\n# >>> ddd-build completions >>>\n${previousLoader}\n# <<< ddd-build completions <<<\nb\n`,
      )
    }
    expect((await install('bash', 'zsh', 'fish', 'powershell')).manualSteps).toEqual([])
    expect(readFileSync(bashrc, 'utf8')).toContain(startupShells.bash.loader)
    await uninstall()
    expect(readFileSync(bashrc, 'utf8')).toBe('a\nb\n')
  })

  it('is left alone if the end of the block is missing, and the line is reported', async () => {
    await install()
    const broken = `${readFileSync(bashrc, 'utf8').replace(/# <<<.*\n/, '')}alias mine=1\n`
    writeFileSync(bashrc, broken)
    for (const plan of [await install(), await uninstall()])
      expect(plan.manualSteps).toMatchObject([
        { path: `${bashrc}:1`, reason: expect.stringContaining('its last line is missing') },
      ])
    expect(readFileSync(bashrc, 'utf8')).toBe(broken)
  })

  it.each([
    ['600', 0o600],
    ['640', 0o640],
    ['755', 0o755],
  ])('keeps its mode %s and its owner', async (_, mode) => {
    writeFileSync(bashrc, 'a\n')
    chmodSync(bashrc, mode)
    if (isRoot) chownSync(bashrc, 1234, 4321)
    const { uid, gid } = statSync(bashrc)
    await install()
    expect([statSync(bashrc).mode & 0o7777, statSync(bashrc).uid, statSync(bashrc).gid]).toEqual([
      mode,
      uid,
      gid,
    ])
    await uninstall()
    expect([statSync(bashrc).mode & 0o7777, statSync(bashrc).uid, statSync(bashrc).gid]).toEqual([
      mode,
      uid,
      gid,
    ])
  })

  it('remains hard-linked', async () => {
    writeFileSync(bashrc, 'a\n')
    linkSync(bashrc, join(home, 'other'))
    await install()
    expect(readFileSync(join(home, 'other'), 'utf8')).toContain('>>> ddd-build')
    await uninstall()
    expect(readFileSync(join(home, 'other'), 'utf8')).toBe('a\n')
    expect(statSync(bashrc).nlink).toBe(2)
    expect(readdirSync(home).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('is written through a chain of links, which are kept', async () => {
    mkdirSync(join(home, 'dotfiles'))
    writeFileSync(join(home, 'dotfiles/rc'), 'a\n')
    symlinkSync('dotfiles/rc', join(home, 'link'))
    symlinkSync('link', bashrc)
    await install()
    expect(readFileSync(join(home, 'dotfiles/rc'), 'utf8')).toContain('>>> ddd-build')
    expect([readlinkSync(bashrc), readlinkSync(join(home, 'link'))]).toEqual(['link', 'dotfiles/rc'])
    await uninstall()
    expect(readFileSync(join(home, 'dotfiles/rc'), 'utf8')).toBe('a\n')
  })

  it('is emptied rather than removed if it is a link', async () => {
    await install()
    execFileSync('mv', [bashrc, join(home, 'kept')])
    symlinkSync('kept', bashrc)
    await uninstall()
    expect(readFileSync(bashrc, 'utf8')).toBe('')
  })
})

describe('a startup file that must not be changed is left alone, and the lines are shown', () => {
  const cases: [name: string, make: () => void, reason: string][] = [
    ['a read-only file', () => writeFileSync(bashrc, 'a\n', { mode: 0o444 }), 'it is read-only'],
    ['a dangling link', () => symlinkSync('/nowhere/rc', bashrc), 'it is a broken link to /nowhere/rc'],
    ['a link to itself', () => symlinkSync('.bashrc', bashrc), 'it is a circular link'],
    ['a folder', () => mkdirSync(bashrc), 'it is a folder'],
    ['a pipe', () => void execFileSync('mkfifo', [bashrc]), 'it is not a regular file'],
    ['a device', () => symlinkSync('/dev/null', bashrc), 'it is not a regular file'],
  ]

  it.each(cases)('%s', async (_, make, reason) => {
    make()
    const { mode, ino } = lstatSync(bashrc)
    const { manualSteps } = await install()
    expect(manualSteps).toMatchObject([{ reason: expect.stringContaining(reason) }])
    expect(manualSteps[0]?.lines).toContain(startupShells.bash.loader)
    expect(lstatSync(bashrc)).toMatchObject({ mode, ino })
    // The files that the lines load are installed.
    expect(existsSync(join(completionsFolder(), 'boats.bash'))).toBe(true)
    await uninstall()
    expect(lstatSync(bashrc)).toMatchObject({ mode, ino })
  })

  it('unless it has the lines already', async () => {
    writeFileSync(bashrc, 'a\n', { mode: 0o444 })
    const lines = (await install()).manualSteps[0]?.lines ?? ''
    chmodSync(bashrc, 0o644)
    writeFileSync(bashrc, `a\n${lines}`)
    chmodSync(bashrc, 0o444)
    expect(await install()).toEqual({ changes: [], manualSteps: [] })
    const { manualSteps } = await uninstall()
    expect(manualSteps).toMatchObject([{ reason: expect.stringContaining('read-only') }])
    expect(readFileSync(bashrc, 'utf8')).toBe(`a\n${lines}`)
  })
})

describe('applying a plan', () => {
  it('does not overwrite a file that was edited meanwhile', async () => {
    writeFileSync(bashrc, 'a\n')
    const plan = await planInstall(['bash'], files)
    writeFileSync(bashrc, 'a\nb\n')
    await expect(applyInstallPlan(plan)).rejects.toThrow('it was changed in the meantime')
    expect(readFileSync(bashrc, 'utf8')).toBe('a\nb\n')
  })

  it('does not remove a file that was edited meanwhile', async () => {
    await install()
    const plan = await planUninstall([])
    writeFileSync(bashrc, 'mine\n')
    await expect(applyInstallPlan(plan)).rejects.toThrow('it was changed in the meantime')
    expect(readFileSync(bashrc, 'utf8')).toBe('mine\n')
  })

  it('does not overwrite a file that was created meanwhile', async () => {
    const plan = await planInstall(['bash'], files)
    writeFileSync(bashrc, 'mine\n')
    await expect(applyInstallPlan(plan)).rejects.toThrow('it was changed in the meantime')
    expect(readFileSync(bashrc, 'utf8')).toBe('mine\n')
  })
})

describe('the completions folder', () => {
  it('keeps files of others', async () => {
    await install()
    const mine = ['mine.bash', 'mine.tsv', 'README']
    for (const name of mine) writeFileSync(join(completionsFolder(), name), 'alias mine=1\n')
    mkdirSync(join(completionsFolder(), 'folder.bash'))
    await uninstall()
    expect(readdirSync(completionsFolder()).sort()).toEqual([...mine, 'folder.bash'].sort())
  })

  it('rejects overwriting a file of others', async () => {
    mkdirSync(completionsFolder(), { recursive: true })
    writeFileSync(join(completionsFolder(), 'boats.bash'), 'alias mine=1\n')
    await expect(install()).rejects.toThrow('was not written by ddd-build')
    expect(readFileSync(join(completionsFolder(), 'boats.bash'), 'utf8')).toBe('alias mine=1\n')
  })
})

describe('the environment', () => {
  it.each(['', undefined, 'relative', './x'])('HOME=%j is rejected, with instructions', async (value) => {
    setEnvironment({ HOME: value })
    await expect(planInstall(['bash'], files)).rejects.toThrow(/HOME is .*export HOME=\//)
    await expect(planUninstall([])).rejects.toThrow(/HOME is .*export HOME=\//)
  })

  it('ZDOTDIR: an empty value counts as unset, a relative path is rejected', async () => {
    setEnvironment({ HOME: home, ZDOTDIR: '' })
    expect(startupShells.zsh.startupFile()).toBe(join(home, '.zshrc'))
    setEnvironment({ HOME: home, ZDOTDIR: 'conf' })
    await expect(planInstall(['zsh'], files)).rejects.toThrow('ZDOTDIR is “conf”')
    await expect(planUninstall([])).rejects.toThrow('unset ZDOTDIR')
  })

  it.each(['', 'relative', '../x'])('XDG folders of %j are ignored', (value) => {
    setEnvironment({ HOME: home, XDG_CONFIG_HOME: value, XDG_DATA_HOME: value })
    expect(completionsFolder()).toBe(join(home, '.local/share/ddd-build'))
    expect(startupShells.fish.startupFile()).toBe(join(home, '.config/fish/config.fish'))
    expect(startupShells.powershell.startupFile()).toBe(join(home, '.config/powershell/profile.ps1'))
  })

  it('absolute XDG folders are used', () => {
    setEnvironment({ HOME: home, XDG_CONFIG_HOME: '/conf', XDG_DATA_HOME: '/data' })
    expect(completionsFolder()).toBe('/data/ddd-build')
    expect(startupShells.fish.startupFile()).toBe('/conf/fish/config.fish')
  })
})
