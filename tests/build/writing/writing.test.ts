import { existsSync, lstatSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../src/build/index.js'
import { PathCheck } from '../../../src/build/writing/asset-path.js'
import { withLock } from '../../../src/build/writing/lock.js'
import { writeAssets } from '../../../src/build/writing/write-assets.js'
import { notesFolder } from '../notes-folder.js'

const asset = (path: string, content: string | Uint8Array = 'x') => ({
  path,
  content,
  mediaType: 'text/plain',
})
const from = (emitter: string, ...paths: string[]) => new Map([[emitter, paths.map((path) => asset(path))]])

describe('writing', () => {
  it('removes what the same emitter no longer makes, and nothing else', async () => {
    const { path, write } = notesFolder({})
    await writeAssets(new Map([...from('one', 'a', 'b/c'), ...from('two', 'd')]), path)
    write('mine.txt', 'mine')
    const written = await writeAssets(from('one', 'a'), path)
    expect(written.map(({ path: name, status }) => [name, status])).toEqual([
      ['a', 'same'],
      ['b/c', 'removed'],
    ])
    expect(existsSync(join(path, 'd')) && existsSync(join(path, 'mine.txt'))).toBe(true)
  })

  it('takes nothing from a list of files that leads elsewhere', async () => {
    const { path, write, read } = notesFolder({ 'keep.txt': 'keep', 'out/x': '' })
    for (const name of ['../keep.txt', join(path, 'keep.txt'), 'y/../../keep.txt'])
      write('out/.ddd-build.json', JSON.stringify({ [name]: { emitter: 'one' } }))
    await writeAssets(from('one', 'a'), join(path, 'out'))
    expect(read('keep.txt')).toBe('keep')
  })

  it.each(['{', '[]', 'null', '{"a":7}', '{"__proto__":7}', '\u0000'])(
    'goes on where the list of files holds %j',
    async (text) => {
      const { path, write } = notesFolder({})
      write('.ddd-build.json', text)
      await expect(writeAssets(from('one', 'a'), path)).resolves.toMatchObject([{ status: 'new' }])
    },
  )

  it.each([
    ['leads elsewhere', ['../a']],
    ['begins at the root', ['/a']],
    ['is of a disk', ['c:/a']],
    ['holds a backslash', ['a\\b']],
    ['is reserved on Windows', ['con.txt']],
    ['ends in a dot', ['a.']],
    ['holds a colon', ['a:b']],
    ['is one with another where case does not count', ['A/b', 'a/B']],
    ['is one with another where letters are composed', ['\u00e9', 'e\u0301']],
  ])('refuses a path that %s', (_, paths) => {
    const check = new PathCheck()
    expect(() => {
      for (const [emitter, assets] of from('one', ...paths)) check.add(emitter, assets)
    }).toThrow(Failure)
  })

  it('refuses a path that another emitter has, and then none of its paths is taken', () => {
    const check = new PathCheck()
    const add = (emitter: string, ...paths: string[]) => {
      for (const [name, assets] of from(emitter, ...paths)) check.add(name, assets)
    }
    add('one', 'a')
    expect(() => add('two', 'b', 'A')).toThrow(/two makes “A”, which is the same file as “a”/)
    expect(() => add('three', 'b')).not.toThrow()
  })

  it('says where it can not write', async () => {
    const { path } = notesFolder({ out: 'a file' })
    await expect(writeAssets(from('one', 'a'), join(path, 'out'))).rejects.toThrow(/Can't write to .*out/)
  })
})

describe('a lock', () => {
  it('is held by one at a time', async () => {
    const { path } = notesFolder({})
    let inside = 0
    let most = 0
    const work = async () => {
      inside += 1
      most = Math.max(most, inside)
      await sleep(5)
      inside -= 1
    }
    await Promise.all(Array.from({ length: 8 }, () => withLock(join(path, 'lock'), work)))
    expect(most).toBe(1)
    expect(existsSync(join(path, 'lock'))).toBe(false)
  })

  it('is given back when the work fails', async () => {
    const { path } = notesFolder({})
    const failing = withLock(join(path, 'lock'), () => Promise.reject(new Error('mine')))
    await expect(failing).rejects.toThrow('mine')
    await expect(withLock(join(path, 'lock'), async () => 'done')).resolves.toBe('done')
  })

  it('of a process that has ended holds nobody up', async () => {
    const { path } = notesFolder({})
    // No system gives a process such a number.
    writeFileSync(join(path, 'lock'), '99999999')
    await expect(withLock(join(path, 'lock'), async () => 'done')).resolves.toBe('done')
  })
})

describe('writing, where links lead out of the output folder', () => {
  it('replaces a link to a file instead of writing through it', async () => {
    const { path, read } = notesFolder({ 'mine.txt': 'mine', 'out/x': '' })
    symlinkSync(join(path, 'mine.txt'), join(path, 'out/a'))
    await writeAssets(from('one', 'a'), join(path, 'out'))
    expect(read('mine.txt')).toBe('mine')
    expect(read('out/a')).toBe('x')
    expect(lstatSync(join(path, 'out/a')).isSymbolicLink()).toBe(false)
  })

  it('writes nothing into a folder that is a link, and says which', async () => {
    const { path } = notesFolder({ 'elsewhere/x': '', 'out/x': '' })
    symlinkSync(join(path, 'elsewhere'), join(path, 'out/b'))
    await expect(writeAssets(from('one', 'b/c'), join(path, 'out'))).rejects.toThrow(
      /b\/c is in a folder that leads out of/,
    )
    expect(readdirSync(join(path, 'elsewhere'))).toEqual(['x'])
  })

  it('removes nothing there, whatever the list of files says', async () => {
    const { path, write } = notesFolder({ 'elsewhere/c': 'keep', 'out/x': '' })
    symlinkSync(join(path, 'elsewhere'), join(path, 'out/b'))
    write('out/.ddd-build.json', JSON.stringify({ 'b/c': { emitter: 'one' } }))
    await writeAssets(from('one', 'a'), join(path, 'out'))
    expect(readdirSync(join(path, 'elsewhere'))).toEqual(['c'])
  })

  it('goes through an output folder that is itself a link', async () => {
    const { path, read } = notesFolder({ 'elsewhere/x': '' })
    symlinkSync(join(path, 'elsewhere'), join(path, 'out'))
    await writeAssets(from('one', 'a', 'b/c'), join(path, 'out'))
    expect([read('elsewhere/a'), read('elsewhere/b/c')]).toEqual(['x', 'x'])
  })
})
