import { chmodSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandNotes, notesFolder } from '../engine/notes-folder.js'
import { needing } from '../needs.js'
import { plainEnvironment, runCli } from './run-cli.js'

/** Creates a user with an empty home folder. */
function newUser() {
  const home = mkdtempSync(join(tmpdir(), 'ddd-home-'))
  const { path } = notesFolder({ 'notes/a.md': commandNotes('A', 'ls -a') })
  const run = (env: Record<string, string> = {}, args = ['--no-cache', '--stdout', '--format', 'json']) =>
    runCli(path, args, {
      env: plainEnvironment({
        HOME: home,
        XDG_CACHE_HOME: join(home, 'caches'),
        NODE_COMPILE_CACHE: undefined,
        ...env,
      }),
    })
  const folder = join(home, 'caches/ddd-build/compiled')
  const cacheFiles = () =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      : []
  return { home, folder, run, cacheFiles }
}

describe("Node's compile cache", () => {
  it('changes no output, whether it is empty, filled, disabled or impossible', () => {
    const { home, run } = newUser()
    const first = run()
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(run()).toEqual(first)
    expect(run({ NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(first)
    const file = join(home, 'a file')
    writeFileSync(file, '')
    expect(run({ XDG_CACHE_HOME: file })).toEqual(first)
    expect(run({ XDG_CACHE_HOME: '', HOME: '' })).toEqual(first)
  })

  it('is not used for --version and --help', () => {
    const { folder, run } = newUser()
    for (const option of ['--version', '--help']) expect(run({}, [option]).status).toBe(0)
    expect(existsSync(folder)).toBe(false)
  })

  needing('compile-cache').it("is in the user's cache folder", () => {
    const { run, cacheFiles } = newUser()
    run({ NODE_DISABLE_COMPILE_CACHE: '1' })
    expect(cacheFiles()).toEqual([])
    run()
    expect(cacheFiles().length).toBeGreaterThan(0)
  })

  needing('posix').describe('on a shared machine', () => {
    needing('compile-cache').it('is not used if other users can access it', () => {
      const { folder, run, cacheFiles } = newUser()
      const first = run({ NODE_DISABLE_COMPILE_CACHE: '1' })
      run({}, ['find', '--help'])
      const before = cacheFiles().length
      chmodSync(folder, 0o777)
      expect(run()).toEqual(first)
      expect(cacheFiles()).toHaveLength(before)
    })
  })
})
