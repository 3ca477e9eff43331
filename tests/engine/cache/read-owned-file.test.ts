import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
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
import { readCacheFile, writeCacheFile } from '../../../src/engine/cache/cache-file.js'
import { makeCacheFolders } from '../../../src/engine/cache/owned-folder.js'
import { readOwnedFile } from '../../../src/engine/cache/read-owned-file.js'
import { removeOldestFiles } from '../../../src/engine/cache/remove-oldest-files.js'
import { build } from '../../../src/engine/index.js'
import { needing } from '../../needs.js'
import { commandNotes, notesFolder } from '../notes-folder.js'

const user = process.geteuid?.() ?? 0
const otherUser = user + 1

/** Writes a cache file. */
function cacheFile(text = 'kept') {
  const file = join(notesFolder().path, 'caches/ddd-build/project/stamps')
  writeCacheFile(file, text)
  return { file, folder: dirname(file), all: dirname(dirname(file)) }
}

// Windows has no owners and modes, so the check is off there. See the last test.
needing('posix').describe('a cache file', () => {
  it('is accessible to this user only, and so are its folders', () => {
    const { file, folder, all } = cacheFile()
    expect([file, folder, all].map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual([
      '600',
      '700',
      '700',
    ])
    expect(readCacheFile(file)).toBe('kept')
  })

  it('is not used if another user owns it', () => {
    const { file } = cacheFile()
    expect(readOwnedFile(file, user)).toBeDefined()
    expect(readOwnedFile(file, otherUser)).toBeUndefined()
  })

  needing('root').it('is not used if another user owns only the file', () => {
    const { file } = cacheFile()
    chownSync(file, 1234, 4321)
    expect(readCacheFile(file)).toBeUndefined()
  })

  it.each([
    ['620', 0o620],
    ['602', 0o602],
    ['666', 0o666],
  ])('is not used if others can write to it: mode %s', (_, mode) => {
    const { file } = cacheFile()
    chmodSync(file, mode)
    expect(readCacheFile(file)).toBeUndefined()
  })

  it.each<[string, (cached: ReturnType<typeof cacheFile>) => string]>([
    ['its folder', ({ folder }) => folder],
    ['the folder of all caches', ({ all }) => all],
  ])('is not used if others can write to %s', (_, folderOf) => {
    for (const mode of [0o770, 0o707, 0o1777]) {
      const cached = cacheFile()
      chmodSync(folderOf(cached), mode)
      expect(readCacheFile(cached.file), mode.toString(8)).toBeUndefined()
    }
  })

  it('is not used if it is a link, even to our own file', () => {
    const { file } = cacheFile()
    renameSync(file, `${file}2`)
    symlinkSync(`${file}2`, file)
    expect(readCacheFile(file)).toBeUndefined()
    writeCacheFile(file, 'new')
    expect(lstatSync(file).isFile()).toBe(true)
    expect([readCacheFile(file), readCacheFile(`${file}2`)]).toEqual(['new', 'kept'])
  })

  it('does not block if it is a named pipe', () => {
    const { file } = cacheFile()
    renameSync(file, `${file}2`)
    spawnSync('mkfifo', [file])
    expect(readCacheFile(file)).toBeUndefined()
    writeCacheFile(file, 'new')
    expect(readCacheFile(file)).toBe('new')
  })

  it('is rewritten with private access if others could write to it', () => {
    const { file, folder } = cacheFile()
    chmodSync(file, 0o666)
    chmodSync(folder, 0o777)
    writeCacheFile(file, 'new')
    expect(readCacheFile(file)).toBe('new')
  })

  it("is neither written nor removed in another user's folder", () => {
    const { file, folder } = cacheFile()
    expect(() => makeCacheFolders(file, otherUser)).toThrow(/belongs to another user/)
    chmodSync(folder, 0o777)
    removeOldestFiles(folder, 'st', 0)
    expect(existsSync(file)).toBe(true)
  })

  it('may be in a folder that is our own link to our own folder', () => {
    const { file, folder } = cacheFile()
    renameSync(folder, `${folder}2`)
    symlinkSync(`${folder}2`, folder)
    expect(readCacheFile(file)).toBe('kept')
  })

  it('is ignored by a build if others could write to it, and the output stays the same', async () => {
    const folder = notesFolder({ 'notes/a.md': commandNotes('One', 'ls -l') })
    const cache = join(folder.path, 'cache')
    const run = () => build({}, { cwd: folder.path, cache })
    await run()
    const expected = folder.bytes('out')
    expect(readdirSync(cache).length).toBeGreaterThan(2)
    for (const name of readdirSync(cache)) {
      // Wrong content with a valid checksum: only the ownership check can reject it.
      const path = join(cache, name)
      const text = readFileSync(path, 'utf8')
      writeCacheFile(path, text.slice(text.indexOf('\n') + 1).replaceAll('says', 'lies'))
      chmodSync(path, 0o622)
    }
    await run()
    expect(folder.bytes('out')).toEqual(expected)
  })
})

describe('without user ids, as on Windows', () => {
  it('any file in the cache is used', () => {
    const path = join(notesFolder().path, 'c/file')
    mkdirSync(dirname(path))
    writeFileSync(path, 'x', { mode: 0o666 })
    const { geteuid } = process
    Object.assign(process, { geteuid: undefined })
    try {
      expect(readOwnedFile(path)?.toString()).toBe('x')
    } finally {
      Object.assign(process, { geteuid })
    }
  })
})
