import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { main } from './run-cli.js'

let folder = ''
let temporary = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ddd-learn-'))
  temporary = mkdtempSync(join(tmpdir(), 'ddd-learn-tmp-'))
  mkdirSync(join(folder, 'bin'))
  // As users run it.
  program('ddd-build', `exec ${process.execPath} ${main} "$@"`)
  boat('-a, --all   All')
})

function program(name: string, script: string): void {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, 'bin', name), 0o755)
}

function boat(...options: string[]): void {
  program(
    'boat',
    `printf 'Usage: boat\\n\\nOptions:\\n${options.map((option) => `  ${option}\\n`).join('')}'`,
  )
}

const environment = () => ({
  ...process.env,
  PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
  TMPDIR: temporary,
  NO_COLOR: '1',
})

function sh(command: string) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: environment(),
    timeout: 250_000,
  })
  return { status, stdout, stderr }
}

const file = () => join(folder, 'knowledge/boat.md')
const text = () => readFileSync(file(), 'utf8')

describe('learn', () => {
  it('writes a file, and updates it unless it was edited', () => {
    expect(sh('ddd-build learn boat')).toMatchObject({ status: 0, stdout: '' })
    expect(text()).toContain('`--all`')
    boat('-a, --all   All', '-b, --big   Big')
    expect(sh('ddd-build learn boat').stderr).toContain('wrote')
    expect(text()).toContain('`--big`')
    // Git may check it out with CRLF.
    writeFileSync(file(), text().replaceAll('\n', '\r\n'))
    boat('-c, --cold   Cold')
    expect(sh('ddd-build learn boat').stderr).toContain('wrote')
    expect(text()).toContain('`--cold`')
    // Earlier versions wrote another text.
    writeFileSync(
      file(),
      text().replace(
        /: a later learn .* -->/,
        ': without this line, or after an edit, this file is not overwritten -->',
      ),
    )
    boat('-d, --dry   Dry')
    expect(sh('ddd-build learn boat').stderr).toContain('wrote')
    expect(text()).toContain('`--dry`')
  })

  it('keeps an edited file, and reports what it is missing and what to do', () => {
    sh('ddd-build learn boat')
    const edited = text().replace('| All |', '| Show all of them |')
    writeFileSync(file(), edited)
    boat('-a, --all   All', '-b, --big   Big')
    const { status, stderr } = sh('ddd-build learn boat')
    expect(status).toBe(0)
    expect(text()).toBe(edited)
    expect(stderr).toContain('not overwritten, because it was edited')
    expect(stderr).toContain('missing 1 option: boat --big\n')
    const steps = new Map(
      [...stderr.matchAll(/^ {2}(compare|replace) (.*)$/gm)].map(([, name, step]) => [name, step]),
    )
    expect(sh(steps.get('compare') ?? '').stdout).toMatch(/^-.*Show all of them[\s\S]*^\+.*`--big`/m)
    expect(text()).toBe(edited)
    expect(sh(steps.get('replace') ?? '').status).toBe(0)
    expect(text()).toContain('`--big`')
    expect(readFileSync(`${file()}.old`, 'utf8')).toBe(edited)
    // Running it again keeps the first copy.
    writeFileSync(file(), edited.replace('them', 'these'))
    sh(steps.get('replace') ?? '')
    expect(readFileSync(`${file()}.old`, 'utf8')).toBe(edited)
    expect(text()).toContain('these')
  })

  it.each([
    ['written by hand', '# boat\n\n## `boat row` - Row\n'],
    ['from an earlier version', '# boat\n\nLearned from the program.\n\n## `boat [OPTIONS]`\n'],
    ['that is empty', ''],
    ['that is binary', '\0\u{fffd}'],
    [
      'with a wrong checksum and the current text',
      `x\n\n<!-- ddd-build learn 0123456789abcdef: a later learn overwrites this file only if it has this line and was not edited -->\n`,
    ],
    ['with a wrong checksum', `x\n\n<!-- ddd-build learn 0123456789abcdef: without this line, x -->\n`],
  ])('keeps a file %s', (_, existing) => {
    mkdirSync(join(folder, 'knowledge'))
    writeFileSync(file(), existing)
    expect(sh('ddd-build learn boat').stderr).toContain('kept')
    expect(text()).toBe(existing)
  })

  it('keeps a file without its checksum, even if nothing else was changed', () => {
    sh('ddd-build learn boat')
    const withoutChecksum = text().replace(/\n<!-- ddd-build learn .*\n$/, '')
    writeFileSync(file(), withoutChecksum)
    expect(sh('ddd-build learn boat').stderr).toContain('kept')
    expect(text()).toBe(withoutChecksum)
  })

  it.each([
    ['a broken link', () => symlinkSync('/nowhere/boat.md', file()), "Can't read knowledge/boat.md"],
    ['a pipe', () => void execFileSync('mkfifo', [file()]), 'it is not a regular file'],
    ['a folder', () => mkdirSync(file()), 'it is not a regular file'],
  ])("doesn't write to %s", (_, make, message) => {
    mkdirSync(join(folder, 'knowledge'))
    make()
    const { status, stderr } = sh('ddd-build learn boat')
    expect([status, stderr]).toEqual([3, expect.stringContaining(message)])
    expect(readdirSync(join(folder, 'knowledge'))).toEqual(['boat.md'])
  })

  it("doesn't change a read-only file", () => {
    sh('ddd-build learn boat')
    chmodSync(file(), 0o444)
    const before = text()
    boat('-b, --big   Big')
    const { status, stderr } = sh('ddd-build learn boat')
    expect([status, stderr]).toEqual([3, expect.stringContaining('it is read-only')])
    expect(stderr).toContain(`chmod u+w ${file()}`)
    expect([text(), statSync(file()).mode & 0o777]).toEqual([before, 0o444])
  })

  it.each([
    ['hlep', 'Unknown source “hlep” — did you mean “help”?'],
    ['web', 'Unknown source “web”: must be one of help, man, fig.'],
  ])('reports the unknown source %s', (name, message) => {
    const { status, stderr } = sh(`ddd-build learn boat --from ${name}`)
    expect([status, stderr]).toEqual([2, `ddd-build: ${message}\n`])
  })

  it('reports --from without learn', () => {
    expect(sh('ddd-build check --from man').stderr).toContain('--from can only be used with learn')
  })

  it('learns from the source that --from names, and repeats it in the commands to run', () => {
    mkdirSync(join(folder, 'man1'))
    writeFileSync(join(folder, 'man1/boat.1'), '')
    program(
      'man',
      `case $1 in -w) echo ${folder}/man1/boat.1 ;; *) printf 'OPTIONS\\n       --oar\\n           Row.\\n' ;; esac`,
    )
    expect(sh('ddd-build learn boat --from man').status).toBe(0)
    expect(text()).toContain("Learned from the program's man pages.")
    expect(text()).toContain('| `--oar` |  | Row |')
    writeFileSync(file(), text().replace('| Row |', '| Row it |'))
    expect(sh('ddd-build learn boat --from man').stderr).toContain(
      'compare ddd-build learn boat --from man --stdout',
    )
    expect(sh('ddd-build learn boat --from help --stdout').stdout).toContain(
      "Learned from the program's own help.",
    )
  })

  it('with --stdout, prints the result without writing it', () => {
    const { status, stdout } = sh('ddd-build learn boat --stdout')
    expect(status).toBe(0)
    expect(stdout).toContain('`--all`')
    expect(existsSync(join(folder, 'knowledge'))).toBe(false)
  })

  it('shows which command it is waiting for', () => {
    program('boat', `printf 'Usage: boat\\n\\nOptions:\\n  -a   All\\n'; sleep 60`)
    const { status, stderr } = sh('ddd-build learn boat')
    expect(status).toBe(0)
    expect(stderr).toContain('waiting for boat --help, at most 5 s\n')
    expect(stderr).toContain('boat --help did not exit within 5 s and was stopped')
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'stops the program on %s, and writes nothing',
    async (signal) => {
      program('boat', `trap '' TERM INT HUP; echo $$ > ${folder}/pid; while :; do sleep 0.1; done`)
      const child = spawn(process.execPath, [main, 'learn', 'boat'], {
        cwd: folder,
        env: environment(),
        stdio: 'ignore',
      })
      const code = new Promise((done) => child.on('exit', done))
      while (!existsSync(join(folder, 'pid')) || readFileSync(join(folder, 'pid'), 'utf8') === '')
        await sleep(20)
      child.kill(signal)
      expect(await code).toBe(130)
      await sleep(100)
      const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
      expect(() => process.kill(pid, 0)).toThrow('ESRCH')
      expect(readdirSync(temporary)).toEqual([])
      expect(existsSync(join(folder, 'knowledge'))).toBe(false)
    },
  )
})
