import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { Random } from '../../fuzz/random.js'
import { commandNotes, notesFolder } from '../engine/notes-folder.js'
import { needing } from '../needs.js'
import { manyNotes } from './many-notes.js'
import { main, plainEnvironment, runCli } from './run-cli.js'
import { canMount, mountDisk, unmountDisk } from './small-disk.js'

/** No AnkiConnect listens there, so push and pull fail. */
const noAnki = ['--url', 'http://127.0.0.1:9']

/** Every command that exits by itself; together they print to standard output and standard error. */
const commands: [name: string, args: string][] = [
  ['--version', '--version'],
  ['--help', '--help'],
  ['help of a command', 'build --help'],
  ['build', ''],
  ['build --stdout', '--stdin --format json --stdout'],
  ['build --reporter json', '--reporter json'],
  ['check', 'check'],
  ['check --why', 'check --why 5'],
  ['explain', 'explain'],
  ['find', 'find ls'],
  ['learn', 'learn boat'],
  ['completions', 'completions bash'],
  ['completions install', 'completions install --shell bash --print'],
  ['pdf', 'pdf --browser ./browser'],
  ['push', `push ${noAnki.join(' ')}`],
  ['pull', `pull --dry-run ${noAnki.join(' ')}`],
  ['init', 'init'],
  ['an unknown option', '--nope'],
]

/** A run tests this many commands. `DDD_SEED` repeats a choice, `DDD_LONG=1` tests all. */
const sampleSize = 6
const seed = Number(process.env.DDD_SEED ?? Math.floor(Math.random() * 1e9))
const chosen = process.env.DDD_LONG === '1' ? commands : sample(commands)
console.log(
  `Testing ${chosen.length} of ${commands.length} commands with pipes. Repeat with DDD_SEED=${seed}`,
)

function sample(all: typeof commands): typeof commands {
  const [random, left] = [new Random(seed), [...all]]
  return Array.from({ length: sampleSize }, () => left.splice(random.below(left.length), 1)).flat()
}

/** Output that shows an unhandled error. */
const trace = /\n\s+at |node:internal|Unhandled|throw er/

const program = (text: string) => `#!/bin/sh\n${text}\n`

/** Creates a project with notes, a program for `learn`, a fake browser, and a home folder. */
function project() {
  const folder = notesFolder({
    'notes/a.md': commandNotes('One', 'ls -l', 'boat row'),
    boat: program("echo 'Usage: boat [OPTIONS]'; echo; echo 'Options:'; echo '  --fast  Row fast'"),
    browser: program(
      'for word; do case $word in --print-to-pdf=*) echo %PDF > "$' + '{word#--print-to-pdf=}";; esac; done',
    ),
    'home/x': '',
  })
  for (const name of ['boat', 'browser']) chmodSync(join(folder.path, name), 0o755)
  return folder
}

function environment(path: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return plainEnvironment({
    HOME: join(path, 'home'),
    PATH: `${path}${delimiter}${process.env.PATH}`,
    DDD: `${process.execPath} ${main}`,
    ...more,
  })
}

/** Runs a Bash command line in a new project; `$DDD` is ddd-build. */
async function bash(line: string, more: NodeJS.ProcessEnv = {}) {
  const { path } = project()
  const child = spawn('bash', ['-c', line], { cwd: path, timeout: 250_000, env: environment(path, more) })
  child.stdin.end()
  const [status, stdout, stderr] = await Promise.all([
    new Promise<number | null>((end) => child.on('exit', end)),
    text(child.stdout),
    text(child.stderr),
  ])
  rmSync(path, { recursive: true, force: true })
  return { status, stdout, stderr }
}

const full = (stream: string) => `ddd-build: Can't write to standard ${stream}: the disk is full.\n`

// Linux has Bash and /dev/full.
needing('linux').describe('standard streams', () => {
  describe.each(chosen)('%s', (_, args) => {
    let usual: Awaited<ReturnType<typeof bash>>
    beforeAll(async () => {
      usual = await bash(`$DDD ${args}`)
      expect(usual.stderr).not.toMatch(trace)
    })

    it.concurrent.each([
      ['a reader of one line', `set -o pipefail; $DDD ${args} | head -1`],
      ['a reader of one line of both streams', `set -o pipefail; $DDD ${args} 2>&1 | head -1`],
      ['a reader that exits at once', `set -o pipefail; $DDD ${args} | :`],
      ['a reader of both streams that exits at once', `set -o pipefail; $DDD ${args} 2>&1 | :`],
      ['a closed standard output', `$DDD ${args} >&-`],
      ['a closed standard error', `$DDD ${args} 2>&-`],
      ['a closed standard input', `$DDD ${args} <&-`],
      ['no open standard stream', `$DDD ${args} <&- >&- 2>&-`],
    ])('exits quietly with its usual exit code: %s', async (_, line) => {
      const { status, stdout, stderr } = await bash(line)
      expect(stdout + stderr).not.toMatch(trace)
      expect(stdout + stderr).not.toMatch(/EPIPE|EBADF|ddd-build: internal error/)
      expect(status).toBe(usual.status)
    })

    it.concurrent('fails in one sentence if standard output is full', async () => {
      const { status, stderr } = await bash(`$DDD ${args} >/dev/full`)
      expect(stderr).not.toMatch(trace)
      if (usual.stdout === '') expect(status).toBe(usual.status)
      else {
        expect(stderr).toContain(full('output'))
        expect(status).toBe(usual.status || 3)
      }
    })

    it.concurrent('fails if standard error is full', async () => {
      const { status, stdout } = await bash(`$DDD ${args} 2>/dev/full`)
      expect(stdout).not.toMatch(trace)
      expect(status).toBe(usual.status || (usual.stderr === '' ? 0 : 3))
    })
  })

  describe.each(['watch', 'preview --port 0'])('%s', (command) => {
    /** Starts the command. `ended` resolves to its exit code, `waitForOutput` when it has printed a text. */
    function start(redirections: string) {
      const { path, write } = project()
      const child = spawn('bash', ['-c', `exec $DDD ${command} ${redirections}`], {
        cwd: path,
        env: environment(path),
      })
      let stderr = ''
      let stdout = ''
      child.stdout.on('data', (chunk) => {
        stdout += chunk
      })
      child.stderr.on('data', (chunk) => {
        stderr += chunk
      })
      const ended = new Promise<number | null>((end) => child.on('exit', end))
      const waitForOutput = async (text: string) => {
        while (!(stderr + stdout).includes(text) && child.exitCode === null)
          await new Promise((next) => setTimeout(next, 50))
        return stderr + stdout
      }
      const touch = () => write('notes/a.md', commandNotes('Two', `ls ${Math.random()}`))
      return { child, ended, waitForOutput, touch, path }
    }

    it.each(['>/dev/full', '>&-', '<&-'])('runs until it is interrupted: %s', async (redirection) => {
      const { child, ended, waitForOutput } = start(redirection)
      await waitForOutput('Ctrl-C')
      child.kill('SIGINT')
      expect(await ended).toBe(0)
      expect(await waitForOutput('')).not.toMatch(trace)
    })

    it('exits when its output is no longer read', async () => {
      const { child, ended, waitForOutput, touch } = start('2>&1')
      await waitForOutput('Ctrl-C')
      child.stdout.destroy()
      const turns = setInterval(touch, 300)
      expect(await ended).toBe(0)
      clearInterval(turns)
    })

    it('exits when standard error cannot be written to', async () => {
      const { ended, waitForOutput } = start('2>/dev/full')
      expect(await ended).toBe(3)
      expect(await waitForOutput('')).not.toMatch(trace)
    })
  })

  it.each(['/nowhere/at/all', '/proc'])('reports a TMPDIR that is not writable: %s', async (folder) => {
    const { status, stderr } = await bash('$DDD pdf --browser ./browser', { TMPDIR: folder })
    expect(stderr).not.toMatch(trace)
    expect(status).toBe(3)
    expect(stderr).toMatch(/^ddd-build: Can't create the temporary folder .* Set TMPDIR/m)
    for (const args of ['', 'check', 'find ls', 'completions bash'])
      expect((await bash(`$DDD ${args}`, { TMPDIR: folder })).status).toBe(0)
  })

  it('ignores an empty TMPDIR', async () => {
    for (const args of ['pdf --browser ./browser', '', 'check', 'find ls', 'completions bash']) {
      const { status, stderr } = await bash(`$DDD ${args}`, { TMPDIR: '' })
      expect(stderr).not.toMatch(trace)
      expect(status, args).toBe(0)
    }
  })

  it('reports a removed working directory in one sentence', async () => {
    const { status, stderr } = await bash('mkdir gone; cd gone; rmdir ../gone; $DDD check')
    expect([status, stderr]).toEqual([3, "ddd-build: Can't find the working directory: it was removed.\n"])
  })

  it('reports in one sentence that standard input is a folder', async () => {
    const { status, stderr } = await bash('$DDD check --stdin < /')
    expect([status, stderr]).toEqual([3, "ddd-build: Can't read standard input: it is a folder.\n"])
  })
})

describe.skipIf(!canMount)(`a disk that is nearly full${canMount ? '' : ' [needs a mount]'}`, () => {
  it('is reported even if part of the output was written', async () => {
    const disk = join(notesFolder().path, 'disk')
    expect(mountDisk(disk, 'size=16k')).toBe(true)
    try {
      const { status, stderr } = await bash(
        `$DDD explain > ${disk}/page; $DDD completions bash > ${disk}/file`,
      )
      expect([status, stderr]).toEqual([3, full('output')])
    } finally {
      unmountDisk(disk)
    }
  })
})

describe('an internal error', () => {
  /** Runs a command with injected code that fails. */
  function broken(code: string, ...args: string[]) {
    const { path, write } = project()
    write('break.mjs', code)
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', pathToFileURL(join(path, 'break.mjs')).href, main, ...args],
      { cwd: path, encoding: 'utf8', env: environment(path) },
    )
    return { status, stdout, stderr }
  }

  const breaks: [string, string][] = [
    ['in a command', "process.cwd = () => { throw new TypeError('boom\\u001b[31m\\nmore') }"],
    ['in a callback', "setTimeout(() => { throw new TypeError('boom\\u001b[31m\\nmore') }, 150)"],
    ['in a promise', "setTimeout(() => { Promise.reject(new TypeError('boom\\u001b[31m\\nmore')) }, 150)"],
  ]

  it.each(breaks)('%s is reported in one line, with what to do', (_, code) => {
    const { status, stderr } = broken(code, 'watch')
    expect(status).toBe(70)
    expect(stderr.split('\n').filter((line) => line.includes('boom'))).toEqual([
      'ddd-build: internal error: boom\\u{1b}[31m. Please report this bug with the output of --verbose, which shows the stack trace.',
    ])
    expect(stderr).not.toMatch(trace)
  })

  it.each(breaks)('%s shows its stack trace with --verbose', (_, code) => {
    const { status, stderr } = broken(code, 'watch', '--verbose')
    expect(status).toBe(70)
    expect(stderr).toContain('Please report this bug with the stack trace below.\nTypeError: boom')
    expect(stderr).toMatch(/\n\s+at .*break\.mjs/)
  })

  it('that is not an Error object is also reported in one line', () => {
    const { status, stderr } = broken("setTimeout(() => { throw 'words' }, 150)", 'watch')
    expect(status).toBe(70)
    expect(stderr).toContain('internal error: words. Please report')
  })

  it('ends the process even if something is still running', () => {
    const { status } = broken(
      "setTimeout(() => process.exit(9), 20_000); process.cwd = () => { throw new TypeError('boom') }",
      'watch',
    )
    expect(status).toBe(70)
  })

  it('is mentioned in --help, with its exit code', () => {
    const { stdout } = broken('', '--help')
    expect(stdout).toMatch(/--verbose .*show the stack trace of internal errors/)
    expect(stdout).toContain('70 internal error')
  })

  it.each([
    ['throws', "throw new Error('boom')"],
    ['rejects', "Promise.reject(new Error('boom'))"],
    ['exits', 'process.exit(9)'],
  ])('in a worker thread that %s: the main thread takes over', (_, code) => {
    const { path } = notesFolder({
      ...manyNotes,
      'ddd-build.config.mjs': `import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
if (!isMainThread) {
  setTimeout(() => { writeFileSync('worker-failed', ''); ${code} }, 5)
  // Otherwise the thread would parse its files first, and then wait for more without running its timers.
  await new Promise((done) => setTimeout(done, 100_000))
}
export default { shapes: [{ name: 'mine', read: () => undefined }] }
`,
    })
    const args = ['--no-cache', '--jobs', '2', '--format', 'json']
    const { status, stderr } = runCli(path, args, { env: environment(path) })
    expect(existsSync(join(path, 'worker-failed'))).toBe(true)
    expect(stderr).not.toMatch(trace)
    expect(status).toBe(0)
    expect(existsSync(join(path, 'out/notes.json'))).toBe(true)
    expect(readFileSync(join(path, 'out/notes.json'), 'utf8')).toContain('notes/259.md')
  })
})

describe('a user without a home folder', () => {
  needing('root').it('can build', () => {
    const { path } = project()
    chmodSync(path, 0o777)
    const { HOME, XDG_CACHE_HOME, ...env } = environment(path)
    const { status, stderr } = runCli(path, ['--stdin', '--format', 'json', '--stdout'], {
      input: commandNotes('A', 'ls -a'),
      uid: 54321,
      gid: 54321,
      env,
    })
    expect(stderr).not.toMatch(trace)
    expect(status).toBe(0)
  })
})
