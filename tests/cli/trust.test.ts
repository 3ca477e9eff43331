import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { commandNotes, notesFolder } from '../engine/notes-folder.js'
import { needing } from '../needs.js'
import { main, plainEnvironment, runCli } from './run-cli.js'

/** Creates a folder with notes. The config in its parent folder creates the file `was-run` when it is run. */
function project(name = 'ddd-build.config.mjs') {
  const { path, write } = notesFolder({ 'below/notes/a.md': commandNotes('One', 'ls -l') })
  const texts: Record<string, string> = {
    'package.json': '{ "ddd-build": { "title": "From above" } }',
    'ddd-build.config.json': '{ "title": "From above" }',
  }
  const code = `import { writeFileSync } from 'node:fs'
writeFileSync(${JSON.stringify(join(path, 'was-run'))}, '')
export default { title: 'From above' }
`
  write(name, texts[name] ?? code)
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    runCli(join(path, 'below'), args, { env: plainEnvironment({ SUDO_UID: undefined, ...env }), input: '' })
  return { path, file: join(path, name), run, wasRun: () => existsSync(join(path, 'was-run')) }
}

const names = ['ddd-build.config.mjs', 'ddd-build.config.ts', 'ddd-build.config.json', 'package.json']

/** All commands that read the config, with arguments that make them end soon. */
const commands: string[][] = [
  ['--stdout', '--format', 'json'],
  ['check'],
  ['find', 'ls'],
  ['completions', 'bash'],
  ['completions', 'install', '--shell', 'bash', '--print'],
  ['pdf', '--browser', '/nowhere'],
  ['push', '--url', 'http://127.0.0.1:9'],
  ['pull', '--url', 'http://127.0.0.1:9'],
]

/** Commands that run until they are interrupted. */
const endlessCommands: string[][] = [['watch'], ['preview', '--port', '0']]

const titled = (lines: readonly string[][]) => lines.map((args) => [args.join(' '), args] as const)

needing('posix').describe('a config in a parent folder, if other users can write to the config', () => {
  it.each(names)('%s is not run, and the message shows how to continue', (name) => {
    const { file, run, wasRun } = project(name)
    chmodSync(file, 0o666)
    const { status, stderr } = run(['check'])
    expect([status, stderr]).toEqual([
      2,
      `ddd-build: Config ${file} isn't used, because it is writable by other users. If you trust it, add --config ${file}; to build without it, add --no-config.\n`,
    ])
    expect(wasRun()).toBe(false)
    expect(run(['check', '--no-config']).status).toBe(0)
  })

  it.each(names)('%s is read if it is given with --config', (name) => {
    const { file, run } = project(name)
    chmodSync(file, 0o666)
    const { status, stdout } = run(['--config', file, 'notes', '--stdout', '--format', 'json'])
    expect([status, stdout.includes('"title": "From above"')]).toEqual([0, true])
  })

  it.each(titled(commands))('is not run by %s', (_, args) => {
    const { file, run, wasRun } = project()
    chmodSync(file, 0o666)
    expect(run(args)).toMatchObject({ status: 2, stderr: expect.stringContaining("isn't used, because") })
    expect(wasRun()).toBe(false)
  })

  it.each(titled(endlessCommands))('is not run by %s', (_, args) => {
    const { file, wasRun } = project()
    chmodSync(file, 0o666)
    // If the command started watching, it would never end.
    const timer = spawnSync('timeout', ['5', process.execPath, main, ...args], {
      cwd: join(file, '../below'),
      encoding: 'utf8',
    })
    expect(timer.stderr).toContain("isn't used, because")
    expect(wasRun()).toBe(false)
  })
})

describe("another user's config in a parent folder", () => {
  needing('root').it('is not run', () => {
    for (const name of names) {
      const { file, run, wasRun } = project(name)
      chownSync(file, 1000, 1000)
      const { status, stderr } = run(['check'])
      expect(status).toBe(2)
      expect(stderr).toContain(
        `Config ${file} isn't used, because it belongs to another user (user id 1000).`,
      )
      expect(wasRun()).toBe(false)
    }
  })

  needing('root').it("is not run from another user's folder", () => {
    const { path, run, wasRun } = project()
    chownSync(path, 1000, 1000)
    expect(run(['check']).stderr).toContain('it is in a folder that belongs to another user')
    expect(wasRun()).toBe(false)
  })

  needing('root').it('is run if that user called sudo', () => {
    const { path, file, run, wasRun } = project()
    chownSync(file, 1000, 1000)
    chownSync(path, 1000, 1000)
    expect(run(['check', 'notes'], { SUDO_UID: '1000' }).status).toBe(0)
    expect(wasRun()).toBe(true)
  })
})

describe('--no-config', () => {
  it.each(titled(commands))('runs no config: %s', (_, args) => {
    const { run, wasRun } = project()
    const { stderr } = run([...args, '--no-config'])
    expect(stderr).not.toContain('Unknown option')
    expect(wasRun()).toBe(false)
  })

  it.each(titled(endlessCommands))('runs no config: %s', async (_, args) => {
    const { path, wasRun } = project()
    const cwd = join(path, 'below')
    const child = spawn(process.execPath, [main, ...args, 'notes', '--no-config'], {
      cwd,
      stdio: 'ignore',
      timeout: 250_000,
    })
    const ended = once(child, 'exit')
    // The config would be read before the first build.
    while (!existsSync(join(cwd, 'out/notes.json')) && child.exitCode === null) await sleep(50)
    child.kill('SIGINT')
    expect(await ended).toEqual([0, null])
    expect(wasRun()).toBe(false)
  })

  it('builds with the defaults, even if there is a config in the folder itself', () => {
    const { path, run } = project()
    writeFileSync(join(path, 'below/ddd-build.config.json'), '{ "title": "From here" }')
    const title = (...args: string[]) =>
      /"title": "([^"]*)"/.exec(run([...args, '--stdout', '--format', 'json']).stdout)?.[1]
    expect(title()).toBe('From here')
    expect(title('--no-config')).toBe('below')
  })

  it("can't be used with --config", () => {
    const { run } = project()
    expect(run(['--no-config', '--config', 'x'])).toMatchObject({ status: 2 })
  })

  it.each([...new Set(commands.map(([name = '']) => name)), 'watch', 'preview'])(
    'is listed in the help: %s',
    (name) => {
      const { run } = project()
      expect(run([...(name.startsWith('-') ? [] : [name]), '--help']).stdout).toMatch(/--no-config {2,}\S/)
    },
  )

  it("is not needed for the user's own config", () => {
    const { run, wasRun } = project()
    expect(run(['check', 'notes']).status).toBe(0)
    expect(wasRun()).toBe(true)
  })
})
