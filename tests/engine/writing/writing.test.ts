import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../../src/engine/index.js'
import { AssetPathChecker } from '../../../src/engine/writing/asset-path-checker.js'
import { withLock } from '../../../src/engine/writing/lock.js'
import { writeAssets } from '../../../src/engine/writing/write-assets.js'
import { notesFolder } from '../notes-folder.js'

const asset = (path: string, content: string | Uint8Array = 'x') => ({
  path,
  content,
  mediaType: 'text/plain',
})
const from = (emitter: string, ...paths: string[]) => new Map([[emitter, paths.map((path) => asset(path))]])

describe('writeAssets', () => {
  it('removes files that the same emitter no longer writes, and nothing else', async () => {
    const { path, write } = notesFolder({})
    await writeAssets(new Map([...from('one', 'a', 'b/c'), ...from('two', 'd')]), path)
    write('mine.txt', 'mine')
    const { written } = await writeAssets(from('one', 'a'), path)
    expect(written.map(({ path: name, status }) => [name, status])).toEqual([
      ['a', 'same'],
      ['b/c', 'removed'],
    ])
    expect(existsSync(join(path, 'd')) && existsSync(join(path, 'mine.txt'))).toBe(true)
  })

  it('never overwrites or removes the files of another notebook', async () => {
    const { path, read } = notesFolder({})
    const boats = { owner: { key: 'boats', folder: 'boats' } }
    const ships = { owner: { key: 'ships', folder: 'ships' } }
    const text = (content: string) => new Map([['one', [asset('a', content), asset('b', content)]]])
    expect(await writeAssets(text('boats'), path, boats)).toMatchObject({ folder: '' })
    expect(await writeAssets(text('ships'), path, ships)).toMatchObject({
      folder: 'ships/',
      written: [{ path: 'ships/a' }, { path: 'ships/b' }],
    })
    await writeAssets(from('one', 'a'), path, ships)
    expect([read('a'), read('b')]).toEqual(['boats', 'boats'])
    expect(readdirSync(join(path, 'ships'))).toEqual(['a'])
    // Again, and both stay where they are.
    expect(await writeAssets(text('more ships'), path, ships)).toMatchObject({ folder: 'ships/' })
    expect(await writeAssets(text('more boats'), path, boats)).toMatchObject({ folder: '' })
    expect([read('a'), read('ships/a')]).toEqual(['more boats', 'more ships'])
  })

  it('gives files in a manifest without notebooks, as earlier versions wrote it, to the notebook that is built', async () => {
    const { path } = notesFolder({ '.ddd-build.json': '{ "a": { "emitter": "one" } }', a: 'old' })
    const owner = { key: 'boats', folder: 'boats' }
    expect(await writeAssets(from('one', 'a'), path, { owner })).toMatchObject({
      folder: '',
      written: [{ path: 'a', status: 'changed' }],
    })
  })

  it('ignores manifest entries outside the output folder', async () => {
    const { path, write, read } = notesFolder({ 'keep.txt': 'keep', 'out/x': '' })
    for (const name of ['../keep.txt', join(path, 'keep.txt'), 'y/../../keep.txt'])
      write('out/.ddd-build.json', JSON.stringify({ [name]: { emitter: 'one' } }))
    await writeAssets(from('one', 'a'), join(path, 'out'))
    expect(read('keep.txt')).toBe('keep')
  })

  it.each(['{', '[]', 'null', '{"a":7}', '{"__proto__":7}', '\u0000'])(
    'ignores the invalid manifest %j',
    async (text) => {
      const { path, write } = notesFolder({})
      write('.ddd-build.json', text)
      await expect(writeAssets(from('one', 'a'), path)).resolves.toMatchObject({
        written: [{ status: 'new' }],
      })
    },
  )

  it.each([
    ['leads out of the folder', ['../a']],
    ['is absolute', ['/a']],
    ['has a drive letter', ['c:/a']],
    ['contains a backslash', ['a\\b']],
    ['is reserved on Windows', ['con.txt']],
    ['ends in a dot', ['a.']],
    ['contains a colon', ['a:b']],
    ['differs from another one only in case', ['A/b', 'a/B']],
    ['differs from another one only in Unicode normalization', ['\u00e9', 'e\u0301']],
  ])('rejects a path that %s', (_, paths) => {
    const check = new AssetPathChecker()
    expect(() => {
      for (const [emitter, assets] of from('one', ...paths)) check.add(emitter, assets)
    }).toThrow(UserError)
  })

  it('rejects all paths of an emitter if another emitter uses one of them', () => {
    const check = new AssetPathChecker()
    const add = (emitter: string, ...paths: string[]) => {
      for (const [name, assets] of from(emitter, ...paths)) check.add(name, assets)
    }
    add('one', 'a')
    expect(() => add('two', 'b', 'A')).toThrow(/“two” writes “A”, which is the same file as “a”/)
    expect(() => add('three', 'b')).not.toThrow()
  })

  it('names the folder that it cannot write to', async () => {
    const { path } = notesFolder({ out: 'a file' })
    await expect(writeAssets(from('one', 'a'), join(path, 'out'))).rejects.toThrow(/Can't write to .*out/)
  })
})

describe('an output file', () => {
  it('is replaced as a whole: whoever has opened the old one reads it to its end', async () => {
    const { path } = notesFolder({ a: 'the old file' })
    const file = openSync(join(path, 'a'), 'r')
    try {
      await writeAssets(from('one', 'a'), path)
      expect(readFileSync(file, 'utf8')).toBe('the old file')
      expect(readFileSync(join(path, 'a'), 'utf8')).toBe('x')
    } finally {
      closeSync(file)
    }
  })
})

describe('a lock', () => {
  it('is held by one build at a time', async () => {
    const { path } = notesFolder({})
    let running = 0
    let maxRunning = 0
    const work = async () => {
      running += 1
      maxRunning = Math.max(maxRunning, running)
      await sleep(5)
      running -= 1
    }
    await Promise.all(Array.from({ length: 8 }, () => withLock(join(path, 'lock'), work)))
    expect(maxRunning).toBe(1)
    expect(existsSync(join(path, 'lock'))).toBe(false)
  })

  it('is released if the work fails', async () => {
    const { path } = notesFolder({})
    const failing = withLock(join(path, 'lock'), () => Promise.reject(new Error('mine')))
    await expect(failing).rejects.toThrow('mine')
    await expect(withLock(join(path, 'lock'), async () => 'done')).resolves.toBe('done')
  })

  it('of a process that has ended blocks nobody', async () => {
    const { path } = notesFolder({})
    // No process has such a high id.
    writeFileSync(join(path, 'lock'), '99999999')
    await expect(withLock(join(path, 'lock'), async () => 'done')).resolves.toBe('done')
  })
})

describe('writeAssets, with links in the output folder', () => {
  it('replaces a link to a file instead of writing through it', async () => {
    const { path, read } = notesFolder({ 'mine.txt': 'mine', 'out/x': '' })
    symlinkSync(join(path, 'mine.txt'), join(path, 'out/a'))
    await writeAssets(from('one', 'a'), join(path, 'out'))
    expect(read('mine.txt')).toBe('mine')
    expect(read('out/a')).toBe('x')
    expect(lstatSync(join(path, 'out/a')).isSymbolicLink()).toBe(false)
  })

  it('replaces a link to a file even if that has the same content', async () => {
    const { path, read, write } = notesFolder({ 'mine.txt': 'x', 'out/x': '' })
    symlinkSync(join(path, 'mine.txt'), join(path, 'out/a'))
    await writeAssets(from('one', 'a'), join(path, 'out'))
    write('mine.txt', 'mine')
    expect(read('out/a')).toBe('x')
  })

  it('writes nothing into a folder that is a link, and names the file', async () => {
    const { path } = notesFolder({ 'elsewhere/x': '', 'out/x': '' })
    symlinkSync(join(path, 'elsewhere'), join(path, 'out/b'))
    await expect(writeAssets(from('one', 'b/c'), join(path, 'out'))).rejects.toThrow(
      /b\/c: a folder in its path is a link\. Remove that link\./,
    )
    expect(readdirSync(join(path, 'elsewhere'))).toEqual(['x'])
  })

  it('writes nothing there either if the link leads to another folder of the output', async () => {
    const { path } = notesFolder({ 'out/c/x': '' })
    symlinkSync('c', join(path, 'out/b'))
    await expect(writeAssets(from('one', 'b/d'), join(path, 'out'))).rejects.toThrow(/b\/d: a folder/)
    expect(readdirSync(join(path, 'out/c'))).toEqual(['x'])
  })

  it('removes nothing there, even if the manifest lists it', async () => {
    const { path, write } = notesFolder({ 'elsewhere/c': 'keep', 'out/x': '' })
    symlinkSync(join(path, 'elsewhere'), join(path, 'out/b'))
    write('out/.ddd-build.json', JSON.stringify({ 'b/c': { emitter: 'one' } }))
    await writeAssets(from('one', 'a'), join(path, 'out'))
    expect(readdirSync(join(path, 'elsewhere'))).toEqual(['c'])
  })

  it('removes no temporary files there', async () => {
    const { path, write } = notesFolder({ 'elsewhere/c.1-1.tmp': 'keep', 'out/x': '' })
    symlinkSync(join(path, 'elsewhere'), join(path, 'out/b'))
    write('out/.ddd-build.json', JSON.stringify({ 'b/c': { emitter: 'two' } }))
    await writeAssets(from('one', 'a'), join(path, 'out'))
    expect(readdirSync(join(path, 'elsewhere'))).toEqual(['c.1-1.tmp'])
  })

  it('follows an output folder that is itself a link', async () => {
    const { path, read } = notesFolder({ 'elsewhere/x': '' })
    symlinkSync(join(path, 'elsewhere'), join(path, 'out'))
    await writeAssets(from('one', 'a', 'b/c'), join(path, 'out'))
    expect([read('elsewhere/a'), read('elsewhere/b/c')]).toEqual(['x', 'x'])
  })
})
