/** A bad file, folder, name or emitter never stops a build. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Asset, anki, type Emitter, json } from '../../src/emit/index.js'
import { defaultEmitters } from '../../src/engine/config/default-emitters.js'
import { build } from '../../src/engine/index.js'
import { notesFolder } from './notes-folder.js'

const good = '# Notes\n\nQ: what\nA: that\n\n- `ls -l` - lists files\n'

function folderWith(make: (path: string) => void) {
  const folder = notesFolder({ 'notes/good.md': good })
  make(folder.path)
  return folder
}

const bad: Readonly<Record<string, (path: string) => void>> = {
  'a file whose name is not UTF-8': (path) => {
    const name = Buffer.concat([Buffer.from(`${path}/notes/caf`), Buffer.from([0xe9]), Buffer.from('.md')])
    writeFileSync(name, '# x\n')
  },
  'a file that is too large': (path) => writeFileSync(join(path, 'notes/large.md'), 'a\n'.repeat(2_100_000)),
  'a file that is nested too deeply': (path) =>
    writeFileSync(join(path, 'notes/deep.md'), `${'> '.repeat(5000)}a\n`),
  'a link to itself': (path) => symlinkSync('loop.md', join(path, 'notes/loop.md')),
  'a file without a name': (path) => writeFileSync(join(path, 'notes/.md'), '# x\n'),
  'a file of zero bytes': (path) => writeFileSync(join(path, 'notes/a.md'), Buffer.alloc(100)),
  'a folder with the extension of a file': (path) => mkdirSync(join(path, 'notes/folder.md')),
}

describe('everything else is built despite', () => {
  it.each(Object.keys(bad))('%s', async (name) => {
    const { path, read } = folderWith(bad[name] ?? (() => {}))
    const { messages } = await build({ emit: defaultEmitters() }, { cwd: path })
    expect(read('out/notes.json')).toContain('ls -l')
    expect(readdirSync(join(path, 'out')).sort()).toEqual(
      ['anki', 'cheatsheet.html', 'completions', 'notes.json'].concat(['.ddd-build.json']).sort(),
    )
    const expected = /not UTF-8|too large|too deeply/.test(name)
    expect(messages.some(({ fatal, ruleId }) => fatal === true && ruleId === 'unreadable-file')).toBe(
      expected,
    )
  })

  it('a named pipe given by its path', async () => {
    const { path, read } = folderWith((folder) => execFileSync('mkfifo', [join(folder, 'pipe.md')]))
    const { messages } = await build({ notes: ['notes', 'pipe.md'] }, { cwd: path })
    expect(messages.map(({ file, reason }) => [file, reason])).toContainEqual([
      'pipe.md',
      "This file can't be read: it is not a regular file",
    ])
    expect(read('out/notes.json')).toContain('ls -l')
  })
})

describe('a failing emitter', () => {
  const failing = (make: () => Asset[]): Emitter => ({
    name: 'mine',
    emit: async () => make(),
  })
  const cases: Readonly<Record<string, Emitter>> = {
    throws: failing(() => {
      throw new TypeError('no such thing')
    }),
    'overflows the stack': failing(() => {
      const deeper = (): never => deeper()
      return deeper()
    }),
    'returns a path outside the output folder': failing(() => [
      { path: '../x', content: '', mediaType: 'text/plain' },
    ]),
    'returns a name of 300 letters': failing(() => [
      { path: 'a'.repeat(300), content: '', mediaType: 'text/plain' },
    ]),
    'returns the path of another file': failing(() => [
      { path: 'NOTES.json', content: '', mediaType: 'text/plain' },
    ]),
  }

  it.each(Object.keys(cases))('that %s stops no other emitter and keeps its old files', async (name) => {
    const { path, read, write } = notesFolder({ 'notes/a.md': good })
    const working: Emitter = {
      name: 'mine',
      emit: async () => [{ path: 'mine.txt', content: 'old', mediaType: 'text/plain' }],
    }
    await build({ emit: [json(), working] }, { cwd: path })
    write('notes/a.md', `${good}\n- \`df -h\` - shows space\n`)
    const { messages } = await build({ emit: [json(), cases[name] ?? working] }, { cwd: path })
    expect(messages.filter(({ fatal }) => fatal === true).map(({ ruleId }) => ruleId)).toEqual([
      'failed-emitter',
    ])
    expect(read('out/notes.json')).toContain('df -h')
    expect(read('out/mine.txt')).toBe('old')
    // The next build succeeds.
    const { messages: nextMessages } = await build({ emit: [json(), working] }, { cwd: path })
    expect(nextMessages.filter(({ fatal }) => fatal === true)).toEqual([])
  })

  it('keeps the ids of all cards if it makes a deck', async () => {
    const { path, read } = notesFolder({ 'notes/a.md': good })
    await build({ emit: [json(), anki()] }, { cwd: path })
    const ledger = read('ddd-build.ids.tsv')
    const kinds = [
      {
        name: 'mine',
        make: () => {
          throw new Error('no')
        },
      },
    ]
    const { messages } = await build({ emit: [json(), anki({ kinds })] }, { cwd: path })
    expect(messages.filter(({ fatal }) => fatal === true).map(({ ruleId }) => ruleId)).toEqual([
      'failed-emitter',
    ])
    expect(read('ddd-build.ids.tsv')).toBe(ledger)
    expect(readdirSync(join(path, 'out/anki'))).not.toEqual([])
  })
})

describe('long names', () => {
  const long = '漢'.repeat(80)

  it.each([
    ['a title of 80 CJK characters', { title: long }, good],
    ['a deck of 80 CJK characters', { emit: [anki({ deck: `${long}::x` })] }, good],
    ['a program of 300 letters', {}, `${good}\n- \`${'a'.repeat(300)} -l\` - lists\n`],
    ['a title that would be cut within a surrogate pair', { title: '𝒳'.repeat(90) }, good],
  ])('%s builds, and builds again', async (_, config, text) => {
    const { path } = notesFolder({ 'notes/a.md': text })
    for (const round of [1, 2]) {
      const { messages, written } = await build(config, { cwd: path, cache: false })
      expect(
        messages.filter(({ fatal }) => fatal === true),
        `round ${round}`,
      ).toEqual([])
      expect(written.some(({ path: file }) => file.endsWith('.apkg'))).toBe(true)
    }
  })

  it('a picture with an extension of 250 letters gets a name that Anki accepts', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    const name = `a.${'b'.repeat(250)}`
    const { path } = notesFolder({ 'notes/a.md': `Q: what ![x](${name})\nA: that\n` })
    writeFileSync(join(path, 'notes', name), png)
    const { messages } = await build({ emit: [anki({ files: ['csv', 'apkg'] })] }, { cwd: path })
    expect(messages.filter(({ fatal }) => fatal === true)).toEqual([])
    const [packed = ''] = readdirSync(join(path, 'out/anki/media'))
    expect(Buffer.byteLength(packed)).toBeLessThan(200)
  })

  it('a manifest with a name that is too long for any file system does not fail the build', async () => {
    const { path, write } = notesFolder({ 'notes/a.md': good })
    write('out/.ddd-build.json', JSON.stringify({ ['x'.repeat(400)]: { emitter: 'json' } }))
    await expect(build({}, { cwd: path })).resolves.toBeDefined()
  })
})
