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
import { commandNotes, notesFolder } from '../engine/notes-folder.js'
import { needing } from '../needs.js'

const main = resolve(import.meta.dirname, '../../dist/cli/main.js')

/** Creates a user with an empty home folder. */
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
  const cacheFiles = () =>
    (readdirSync(home, { recursive: true, encoding: 'utf8' }) as string[])
      .map((name) => join(home, name))
      .filter((name) => statSync(name).isFile())
  return { home, run, cacheFiles }
}

const build = ['--no-cache', '--stdout', '--format', 'json']

describe('the code cache of the command line', () => {
  it('is written by the first run and used by the next, with the same output', () => {
    const { run, cacheFiles } = newUser()
    const first = run(build)
    const [file = '', ...others] = cacheFiles()
    expect(first.status).toBe(0)
    expect(others).toEqual([])
    // Set an old time to detect whether the file is written again.
    utimesSync(file, 1, 1)
    expect(run(build)).toEqual(first)
    expect(statSync(file).mtimeMs).toBe(1000)
  })

  it('is rewritten by a run that compiled much more code', () => {
    const { run, cacheFiles } = newUser()
    run(['find', '--help'])
    const [file = ''] = cacheFiles()
    const before = statSync(file).size
    run(build)
    expect(statSync(file).size).toBeGreaterThan(before * 1.1)
  })

  it('is ignored if it is corrupt, truncated or from other code', () => {
    const { run, cacheFiles } = newUser()
    const first = run(build)
    const [file = ''] = cacheFiles()
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

  it('is ignored if the code changed but has the same length', () => {
    const root = resolve(import.meta.dirname, '../..')
    const copy = mkdtempSync(join(tmpdir(), 'ddd-copy-'))
    for (const name of ['dist', 'knowledge', 'package.json'])
      cpSync(join(root, name), join(copy, name), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    const { run } = newUser(join(copy, 'dist/cli/main.js'))
    expect(run(['check']).stdout).toContain('no problems found')
    const program = join(copy, 'dist/cli/program.cjs')
    writeFileSync(program, readFileSync(program, 'utf8').replaceAll('no problems found', 'no problems fixed'))
    expect(run(['check']).stdout).toContain('no problems fixed')
  })

  it.each([0o666, 0o664, 0o646])('is not used if other users can write to the file: %o', (mode) => {
    const { run, cacheFiles } = newUser()
    const first = run(build)
    const [file = ''] = cacheFiles()
    chmodSync(file, mode)
    utimesSync(file, 1, 1)
    expect(run(build)).toEqual(first)
    // It was written again, with permissions for this user only.
    expect(statSync(file).mtimeMs).toBeGreaterThan(1000)
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it.each(['the folder', 'the parent folder'])('is not used if other users can write to %s', (which) => {
    const { home, run, cacheFiles } = newUser()
    const first = run(build)
    const [file = ''] = cacheFiles()
    const folder = join(home, 'caches/ddd-build', which === 'the folder' ? 'code' : '.')
    chmodSync(folder, 0o777)
    utimesSync(file, 1, 1)
    expect(run(build)).toEqual(first)
    expect(statSync(file).mtimeMs).toBeGreaterThan(1000)
    expect(statSync(folder).mode & 0o022).toBe(0)
  })

  needing('root').it('is not used if the file or folder belongs to another user', () => {
    const { home, run, cacheFiles } = newUser()
    const first = run(build)
    const [file = ''] = cacheFiles()
    chownSync(file, 1000, 1000)
    utimesSync(file, 1, 1)
    expect(run(build)).toEqual(first)
    expect(statSync(file).mtimeMs).toBeGreaterThan(1000)
    expect(statSync(file).uid).toBe(0)
    // Nothing is written to another user's folder.
    chownSync(join(home, 'caches/ddd-build/code'), 1000, 1000)
    utimesSync(file, 1, 1)
    expect(run(build)).toEqual(first)
    expect(statSync(file).mtimeMs).toBe(1000)
  })

  it('is not used if it is a symbolic link', () => {
    const { run, cacheFiles } = newUser()
    const first = run(build)
    const [file = ''] = cacheFiles()
    renameSync(file, `${file}-elsewhere`)
    utimesSync(`${file}-elsewhere`, 1, 1)
    symlinkSync(`${file}-elsewhere`, file)
    expect(run(build)).toEqual(first)
    expect(lstatSync(file).isFile()).toBe(true)
  })

  it('is not written if disabled, or if the cache folder is not writable', () => {
    const { home, run, cacheFiles } = newUser()
    const first = run(build, { NODE_DISABLE_COMPILE_CACHE: '1' })
    expect(first.status).toBe(0)
    expect(cacheFiles()).toEqual([])
    const file = join(home, 'a file')
    writeFileSync(file, '')
    expect(run(build, { XDG_CACHE_HOME: file })).toEqual(first)
  })
})
