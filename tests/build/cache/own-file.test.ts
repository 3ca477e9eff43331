import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readChecked, writeChecked } from '../../../src/build/cache/checked-file.js'
import { readOwnFile } from '../../../src/build/cache/own-file.js'
import { makeOwnFolders } from '../../../src/build/cache/own-folder.js'
import { removeOldest } from '../../../src/build/cache/remove-oldest.js'
import { build } from '../../../src/build/index.js'
import { commandNotes, notesFolder } from '../notes-folder.js'

const user = process.geteuid?.() ?? 0
const somebodyElse = user + 1

/** A file of the cache, as we write it. */
function cacheFile(text = 'kept') {
  const file = join(notesFolder().path, 'caches/ddd-build/project/stamps')
  writeChecked(file, text)
  return { file, folder: dirname(file), all: dirname(dirname(file)) }
}

// Windows has no owners and modes: there the check is off, and its test is the last one.
describe.skipIf(process.platform === 'win32')('a file of the cache (skipped on Windows)', () => {
  it('is for this user alone, and so are its folders', () => {
    const { file, folder, all } = cacheFile()
    expect([file, folder, all].map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual([
      '600',
      '700',
      '700',
    ])
    expect(readChecked(file)).toBe('kept')
  })

  it('is not used if somebody else owns it', () => {
    const { file } = cacheFile()
    expect(readOwnFile(file, user)).toBeDefined()
    expect(readOwnFile(file, somebodyElse)).toBeUndefined()
  })

  it.each([0o620, 0o602, 0o666])('is not used if others can write to it: %o', (mode) => {
    const { file } = cacheFile()
    chmodSync(file, mode)
    expect(readChecked(file)).toBeUndefined()
  })

  it.each<[string, (made: ReturnType<typeof cacheFile>) => string]>([
    ['its folder', ({ folder }) => folder],
    ['the folder of all caches', ({ all }) => all],
  ])('is not used if others can write to %s', (_, folderOf) => {
    for (const mode of [0o770, 0o707, 0o1777]) {
      const made = cacheFile()
      chmodSync(folderOf(made), mode)
      expect(readChecked(made.file), mode.toString(8)).toBeUndefined()
    }
  })

  it('is not used if it is a link, even to a file of our own', () => {
    const { file } = cacheFile()
    renameSync(file, `${file}2`)
    symlinkSync(`${file}2`, file)
    expect(readChecked(file)).toBeUndefined()
    writeChecked(file, 'new')
    expect(lstatSync(file).isFile()).toBe(true)
    expect([readChecked(file), readChecked(`${file}2`)]).toEqual(['new', 'kept'])
  })

  it('holds nobody up if it is a named pipe', () => {
    const { file } = cacheFile()
    renameSync(file, `${file}2`)
    spawnSync('mkfifo', [file])
    expect(readChecked(file)).toBeUndefined()
    writeChecked(file, 'new')
    expect(readChecked(file)).toBe('new')
  })

  it('is written anew, for us alone, where others could write to it', () => {
    const { file, folder } = cacheFile()
    chmodSync(file, 0o666)
    chmodSync(folder, 0o777)
    writeChecked(file, 'new')
    expect(readChecked(file)).toBe('new')
  })

  it("is neither written nor removed in somebody else's folder", () => {
    const { file, folder } = cacheFile()
    expect(() => makeOwnFolders(file, somebodyElse)).toThrow(/somebody else's/)
    chmodSync(folder, 0o777)
    removeOldest(folder, 'st', 0)
    expect(existsSync(file)).toBe(true)
  })

  it('may lie in a folder that is a link of our own to a folder of our own', () => {
    const { file, folder } = cacheFile()
    renameSync(folder, `${folder}2`)
    symlinkSync(`${folder}2`, folder)
    expect(readChecked(file)).toBe('kept')
  })

  it('is used by a build only from a folder of our own; the bytes are the same', async () => {
    const folder = notesFolder({ 'notes/a.md': commandNotes('One', 'ls -l') })
    const cache = join(folder.path, 'cache')
    const run = () => build({}, { cwd: folder.path, cache })
    await run()
    const expected = folder.bytes('out')
    expect(readdirSync(cache).length).toBeGreaterThan(2)
    for (const name of readdirSync(cache)) {
      // What would be wrong if it was believed: its checksum is right.
      const path = join(cache, name)
      const text = readFileSync(path, 'utf8')
      writeChecked(path, text.slice(text.indexOf('\n') + 1).replaceAll('says', 'lies'))
      chmodSync(path, 0o622)
    }
    await run()
    expect(folder.bytes('out')).toEqual(expected)
  })
})

describe('a user without an id, as on Windows', () => {
  it('uses whatever lies in the cache', () => {
    const path = join(notesFolder().path, 'c/file')
    mkdirSync(dirname(path))
    writeFileSync(path, 'x', { mode: 0o666 })
    const { geteuid } = process
    Object.assign(process, { geteuid: undefined })
    try {
      expect(readOwnFile(path)?.toString()).toBe('x')
    } finally {
      Object.assign(process, { geteuid })
    }
  })
})
