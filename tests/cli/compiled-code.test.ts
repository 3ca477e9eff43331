import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandNotes, notesFolder } from '../build/notes-folder.js'

const main = resolve(import.meta.dirname, '../../dist/cli/main.js')

/** A user with a home that nobody has used yet. */
function newUser(command = main) {
  const home = mkdtempSync(join(tmpdir(), 'ddd-home-'))
  const { path } = notesFolder({ 'notes/a.md': commandNotes('A', 'ls -a') })
  const run = (args: readonly string[], env: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd: path,
      encoding: 'utf8',
      env: {
        ...process.env,
        HOME: home,
        XDG_CACHE_HOME: join(home, 'caches'),
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
        ...env,
      },
    })
    return { status, stdout, stderr }
  }
  const kept = () =>
    (readdirSync(home, { recursive: true, encoding: 'utf8' }) as string[])
      .map((name) => join(home, name))
      .filter((name) => statSync(name).isFile())
  return { home, run, kept }
}

const build = ['--no-cache', '--stdout', '--format', 'json']

describe('the code of the command line, as it was compiled', () => {
  it('is kept by the first run and used by the next, which do the same', () => {
    const { run, kept } = newUser()
    const first = run(build)
    const [file = '', ...others] = kept()
    expect(first.status).toBe(0)
    expect(others).toEqual([])
    // Old enough that it would be seen if it was written again.
    utimesSync(file, 1, 1)
    expect(run(build)).toEqual(first)
    expect(statSync(file).mtimeMs).toBe(1000)
  })

  it('is kept again by a run that compiled much more', () => {
    const { run, kept } = newUser()
    run(['find', '--help'])
    const [file = ''] = kept()
    const before = statSync(file).size
    run(build)
    expect(statSync(file).size).toBeGreaterThan(before * 1.1)
  })

  it('is compiled afresh where what was kept is damaged, cut, or of other code', () => {
    const { run, kept } = newUser()
    const first = run(build)
    const [file = ''] = kept()
    const whole = readFileSync(file)
    const damaged = Buffer.from(whole)
    damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 0xff
    for (const bytes of [
      damaged,
      whole.subarray(0, whole.length >> 1),
      Buffer.from('something else\n'),
      Buffer.alloc(0),
    ]) {
      writeFileSync(file, bytes)
      expect(run(build)).toEqual(first)
      expect(statSync(file).size).toBeGreaterThan(whole.length / 2)
    }
  })

  it('is compiled afresh where the code is other code of the same length', () => {
    const root = resolve(import.meta.dirname, '../..')
    const copy = mkdtempSync(join(tmpdir(), 'ddd-copy-'))
    for (const name of ['dist', 'knowledge', 'package.json'])
      cpSync(join(root, name), join(copy, name), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    const { run } = newUser(join(copy, 'dist/cli/main.js'))
    expect(run(['check']).stdout).toContain('nothing to say')
    const program = join(copy, 'dist/cli/program.cjs')
    writeFileSync(program, readFileSync(program, 'utf8').replaceAll('nothing to say', 'nothing to cry'))
    expect(run(['check']).stdout).toContain('nothing to cry')
  })

  it.each([0o666, 0o664, 0o646])('is not used from a file that others could write: %o', (mode) => {
    const { run, kept } = newUser()
    const first = run(build)
    const [file = ''] = kept()
    chmodSync(file, mode)
    utimesSync(file, 1, 1)
    expect(run(build)).toEqual(first)
    // It was written anew, by this user and for this user.
    expect(statSync(file).mtimeMs).toBeGreaterThan(1000)
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it.each(['the folder', 'the folder of all caches'])(
    'is not used where others could write to %s',
    (which) => {
      const { home, run, kept } = newUser()
      const first = run(build)
      const [file = ''] = kept()
      const folder = join(home, 'caches/ddd-build', which === 'the folder' ? 'code' : '.')
      chmodSync(folder, 0o777)
      utimesSync(file, 1, 1)
      expect(run(build)).toEqual(first)
      expect(statSync(file).mtimeMs).toBeGreaterThan(1000)
      expect(statSync(folder).mode & 0o022).toBe(0)
    },
  )

  it.skipIf(process.getuid?.() !== 0)(
    "is not used from another user's file or folder (skipped where files can't be given away: only root can)",
    () => {
      const { home, run, kept } = newUser()
      const first = run(build)
      const [file = ''] = kept()
      chownSync(file, 1000, 1000)
      utimesSync(file, 1, 1)
      expect(run(build)).toEqual(first)
      expect(statSync(file).mtimeMs).toBeGreaterThan(1000)
      expect(statSync(file).uid).toBe(0)
      // In a folder of somebody else's nothing is kept.
      chownSync(join(home, 'caches/ddd-build/code'), 1000, 1000)
      utimesSync(file, 1, 1)
      expect(run(build)).toEqual(first)
      expect(statSync(file).mtimeMs).toBe(1000)
    },
  )

  it('is not used through a link', () => {
    const { run, kept } = newUser()
    const first = run(build)
    const [file = ''] = kept()
    renameSync(file, `${file}-elsewhere`)
    utimesSync(`${file}-elsewhere`, 1, 1)
    symlinkSync(`${file}-elsewhere`, file)
    expect(run(build)).toEqual(first)
    expect(lstatSync(file).isFile()).toBe(true)
  })

  it('is not kept by who does not want it, or where nothing can be kept', () => {
    const { home, run, kept } = newUser()
    const first = run(build, { NODE_DISABLE_COMPILE_CACHE: '1' })
    expect(first.status).toBe(0)
    expect(kept()).toEqual([])
    const file = join(home, 'a file')
    writeFileSync(file, '')
    expect(run(build, { XDG_CACHE_HOME: file })).toEqual(first)
  })
})
