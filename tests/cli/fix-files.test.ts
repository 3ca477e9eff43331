import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/engine/index.js'
import { writeIfUnchanged } from '../../src/engine/writing/write-if-unchanged.js'
import { notesFolder } from '../engine/notes-folder.js'
import { needing } from '../needs.js'
import { runCli } from './run-cli.js'

const isRoot = process.getuid?.() === 0

const wrong = '| Command | Description |\n|--|--|\n| `docker ps –all` | Show all containers |\n'
const right = wrong.replace('–', '--')

const fix = (cwd: string) => runCli(cwd, ['check', '--fix'])

const temporaryFiles = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.tmp'))

describe('check --fix', () => {
  it('keeps hard links: all names have the fixed text', () => {
    const { path, read } = notesFolder({ 'notes/a.md': wrong })
    linkSync(join(path, 'notes/a.md'), join(path, 'other.md'))
    const { ino } = statSync(join(path, 'notes/a.md'))
    expect(fix(path).stdout).toMatch(/^ {2}fixed {2}notes\/a\.md:\d+ {2}“.+” → “.+”$/m)
    expect([read('notes/a.md'), read('other.md')]).toEqual([right, right])
    expect(statSync(join(path, 'notes/a.md'))).toMatchObject({ ino, nlink: 2 })
    expect(temporaryFiles(join(path, 'notes'))).toEqual([])
  })

  it.each([
    ['600', 0o600],
    ['664', 0o664],
    ['755', 0o755],
  ])('keeps the mode %s and the owner', (_, mode) => {
    const { path, read } = notesFolder({ 'notes/a.md': wrong })
    const file = join(path, 'notes/a.md')
    chmodSync(file, mode)
    if (isRoot) chownSync(file, 1234, 4321)
    const { gid, uid } = statSync(file)
    fix(path)
    expect(read('notes/a.md')).toBe(right)
    const after = statSync(file)
    expect([after.mode & 0o7777, after.uid, after.gid]).toEqual([mode, uid, gid])
  })

  it("doesn't change a read-only file, and shows how to make it writable", () => {
    const { path, read } = notesFolder({ 'notes/a.md': wrong })
    const file = join(path, 'notes/a.md')
    chmodSync(file, 0o444)
    const { stdout, stderr } = fix(path)
    expect(stderr).toContain('it is read-only')
    expect(stderr).toContain('chmod u+w ')
    expect(stdout).not.toContain('fixed')
    expect([read('notes/a.md'), statSync(file).mode & 0o777]).toEqual([wrong, 0o444])
    // The printed command works.
    const [advice = ''] = /chmod u\+w [^,]+/.exec(stderr) ?? []
    execFileSync('sh', ['-c', advice], { cwd: path })
    fix(path)
    expect(read('notes/a.md')).toBe(right)
  })

  it('fixes the other files if one is read-only', () => {
    const { path, read } = notesFolder({ 'notes/a.md': wrong, 'notes/b.md': wrong, 'notes/c.md': wrong })
    chmodSync(join(path, 'notes/b.md'), 0o444)
    const { status, stderr } = fix(path)
    expect([status, stderr]).toEqual([3, expect.stringContaining('notes/b.md: it is read-only')])
    expect(stderr.match(/skipped/g)).toHaveLength(1)
    expect(['a', 'b', 'c'].map((name) => read(`notes/${name}.md`))).toEqual([right, wrong, right])
  })

  it("doesn't change a file that was edited after it was read", () => {
    // The rule runs between reading and writing.
    const { path, read } = notesFolder({
      'notes/a.md': wrong,
      'ddd-build.config.mjs': `import { writeFileSync } from 'node:fs'
export default { checks: [{ id: 'mine', scope: 'notebook', severity: 'warning', excludesCommand: false, check() {
  writeFileSync('notes/a.md', 'mine\\n')
  return []
} }] }`,
    })
    const { status, stderr } = fix(path)
    expect([status, stderr]).toEqual([3, expect.stringContaining('it was changed in the meantime')])
    expect(read('notes/a.md')).toBe('mine\n')
  })

  it("doesn't change a file that isn't UTF-8", () => {
    const { path } = notesFolder()
    const bytes = Buffer.concat([Buffer.from(wrong), Buffer.from('# caf\u00e9\n', 'latin1')])
    execFileSync('mkdir', ['notes'], { cwd: path })
    writeFileSync(join(path, 'notes/a.md'), bytes)
    fix(path)
    expect(readFileSync(join(path, 'notes/a.md')).equals(bytes)).toBe(true)
  })

  it('keeps a byte order mark and CR LF', () => {
    const text = `\uFEFF${wrong.replaceAll('\n', '\r\n')}`
    const { path, read } = notesFolder({ 'notes/a.md': text })
    fix(path)
    expect(read('notes/a.md')).toBe(text.replace('–', '--'))
  })
})

describe('writeIfUnchanged', () => {
  const rewrite = (path: string, before: string) =>
    writeIfUnchanged(path, 'new\n', { bytes: Buffer.from(before) })

  it("doesn't write to a file that was changed in the meantime", async () => {
    const { path, read } = notesFolder({ a: 'changed\n' })
    await expect(rewrite(join(path, 'a'), 'old\n')).rejects.toThrow('it was changed in the meantime')
    expect(read('a')).toBe('changed\n')
    expect(readdirSync(path)).toEqual(['a'])
  })

  it("doesn't write to a file that was removed in the meantime", async () => {
    const { path } = notesFolder()
    await expect(rewrite(join(path, 'a'), 'old\n')).rejects.toThrow('it was changed in the meantime')
    expect(readdirSync(path)).toEqual([])
  })

  it('follows a chain of symbolic links', async () => {
    const { path, read } = notesFolder({ 'kept/a': 'old\n' })
    symlinkSync('kept/a', join(path, 'b'))
    symlinkSync('b', join(path, 'c'))
    await rewrite(join(path, 'c'), 'old\n')
    expect(read('kept/a')).toBe('new\n')
    expect([readlinkSync(join(path, 'b')), readlinkSync(join(path, 'c'))]).toEqual(['kept/a', 'b'])
  })

  it.each([
    ['a broken link', (path: string) => symlinkSync('/nowhere', path), 'it is a broken link to /nowhere'],
    ['a folder', (path: string) => void execFileSync('mkdir', [path]), 'it is a folder'],
    ['a pipe', (path: string) => void execFileSync('mkfifo', [path]), 'it is not a regular file'],
  ])("doesn't write to %s", async (_, make, message) => {
    const { path } = notesFolder()
    make(join(path, 'a'))
    const { ino } = lstatSync(join(path, 'a'))
    const failure = await rewrite(join(path, 'a'), '').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(UserError)
    expect(failure).toMatchObject({ message: expect.stringContaining(message) })
    expect(lstatSync(join(path, 'a')).ino).toBe(ino)
  })

  // The folder is writable, so another user could replace the file by renaming, which would change its owner.
  needing('root').it("keeps the owner of another user's writable file", () => {
    const { path, read } = notesFolder({ a: 'old\n' })
    chmodSync(path, 0o777)
    chmodSync(join(path, 'a'), 0o666)
    // Loaded before the process drops its privileges, because only the owner may be able to read the checkout.
    const script = `const { writeIfUnchanged } = await import(process.argv[1])
process.setgroups([]); process.setgid(4321); process.setuid(1234)
await writeIfUnchanged(process.argv[2], 'new\\n', { bytes: Buffer.from('old\\n') })`
    const module = resolve(import.meta.dirname, '../../src/engine/writing/write-if-unchanged.js')
    execFileSync(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      script,
      module,
      join(path, 'a'),
    ])
    expect(read('a')).toBe('new\n')
    expect(statSync(join(path, 'a'))).toMatchObject({ uid: 0, gid: 0 })
    expect(temporaryFiles(path)).toEqual([])
  })
})
