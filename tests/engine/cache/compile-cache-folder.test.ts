import { chmodSync, mkdirSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileCacheFolder } from '../../../src/engine/cache/compile-cache-folder.js'
import { needing } from '../../needs.js'
import { notesFolder } from '../notes-folder.js'

const user = process.geteuid?.() ?? 0

/** Creates a user's cache folder, with the compile cache. */
function newCaches() {
  const caches = join(notesFolder().path, 'caches/ddd-build')
  const folder = join(caches, 'compiled')
  return { caches, folder, result: compileCacheFolder(caches) }
}

describe('compileCacheFolder', () => {
  it('creates the folder once', () => {
    const { caches, folder, result } = newCaches()
    expect(result).toBe(folder)
    expect(compileCacheFolder(caches)).toBe(folder)
  })

  it('returns undefined if its folder or the user’s cache folder is a file', () => {
    const { caches, folder } = newCaches()
    writeFileSync(join(caches, 'file'), '')
    expect(compileCacheFolder(join(caches, 'file'))).toBeUndefined()
    renameSync(folder, `${folder}2`)
    writeFileSync(folder, '')
    expect(compileCacheFolder(caches)).toBeUndefined()
  })
})

needing('posix').describe('compileCacheFolder and other users', () => {
  it('creates folders that only this user can access', () => {
    const { caches, folder } = newCaches()
    expect([caches, folder].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700])
  })

  it.each([
    ['755', 0o755],
    ['770', 0o770],
    ['707', 0o707],
    ['777', 0o777],
  ])('rejects a folder that others can access, and leaves it as it is: mode %s', (_, mode) => {
    const { caches, folder } = newCaches()
    chmodSync(folder, mode)
    expect(compileCacheFolder(caches)).toBeUndefined()
    expect(statSync(folder).mode & 0o777).toBe(mode)
  })

  it.each([
    ['770', 0o770],
    ['707', 0o707],
  ])('rejects a user’s cache folder that others can write to: mode %s', (_, mode) => {
    const { caches } = newCaches()
    chmodSync(caches, mode)
    expect(compileCacheFolder(caches)).toBeUndefined()
  })

  it("rejects another user's folder", () => {
    const { caches } = newCaches()
    expect(compileCacheFolder(caches, user + 1)).toBeUndefined()
  })

  it('rejects a link', () => {
    const { caches, folder } = newCaches()
    mkdirSync(`${folder}2`, { mode: 0o700 })
    renameSync(folder, `${folder}3`)
    symlinkSync(`${folder}2`, folder)
    expect(compileCacheFolder(caches)).toBeUndefined()
  })
})
