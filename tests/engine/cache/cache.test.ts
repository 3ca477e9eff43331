import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isStable } from '../../../src/engine/cache/fingerprint.js'
import {
  build,
  type Config,
  defaultEmitters,
  loadConfig,
  type ReadOptions,
} from '../../../src/engine/index.js'
import { commandNotes, notesFolder } from '../notes-folder.js'

/** Creates notes that share programs, with an image and links, and a function that builds them with a cache. */
function project(config: Config = {}) {
  const folder = notesFolder({
    'notes/a.md': `${commandNotes('One', 'ls -l', 'docker network ls')}\n![p](p.png) [b](b.md) [gone](gone.md)\n`,
    'notes/b.md': commandNotes('Two', 'docker network rm x', 'git status'),
    'notes/c.md': '# Drei\n\n| Befehl | Zweck |\n|--|--|\n| `ps` | zeigt alles |\n',
    'notes/p.png': 'not much of a picture',
  })
  const cache = join(folder.path, 'cache')
  const run = (options: ReadOptions = {}) => build(config, { cwd: folder.path, cache, ...options })
  return { ...folder, cache, run }
}

type Project = ReturnType<typeof project>

/** Waits until the fingerprints of all files are stable. */
const waitUntilStable = () => sleep(2100)

const statuses = ({ written }: { written: readonly { status: string }[] }) => [
  ...new Set(written.map(({ status }) => status)),
]

describe('a build with a cache', () => {
  it('returns the same files, messages and stats as one without, the first time and later', async () => {
    const { run, bytes } = project()
    const plain = await run({ cache: false })
    const expected = bytes('out')
    for (const _ of [1, 2, 3]) {
      const cached = await run()
      expect(bytes('out')).toEqual(expected)
      expect(cached.stats).toEqual(plain.stats)
      expect(cached.messages.map((message) => ({ ...message }))).toEqual(
        plain.messages.map((message) => ({ ...message })),
      )
      expect(statuses(cached)).toEqual(['same'])
    }
  })

  it.concurrent.each<[string, (target: Project) => void]>([
    ['a note file', ({ write }) => write('notes/b.md', commandNotes('Two', 'git log'))],
    ['a new file', ({ write }) => write('notes/d.md', commandNotes('Four', 'whoami'))],
    ['a removed file', ({ path }) => rmSync(join(path, 'notes/b.md'))],
    ['an image', ({ write }) => write('notes/p.png', 'another picture')],
    ['a removed image', ({ path }) => rmSync(join(path, 'notes/p.png'))],
    ['a new file that was linked before', ({ write }) => write('notes/gone.md', 'I am back')],
    [
      'knowledge',
      ({ write }) => write('knowledge/ls.md', '## `ls`\n\n| Option | |\n|--|--|\n| `-l` | long |\n'),
    ],
    ['a modified output file', ({ write }) => write('out/notes.json', '{}')],
    ['a removed output file', ({ path }) => rmSync(join(path, 'out/cheatsheet.html'))],
  ])('detects a change: %s', async (_, change) => {
    const target = project()
    await waitUntilStable()
    await target.run()
    expect(statuses(await target.run())).toEqual(['same'])
    change(target)
    await target.run()
    const cached = target.bytes('out')
    rmSync(join(target.path, 'out'), { recursive: true })
    await target.run({ cache: false })
    expect(cached).toEqual(target.bytes('out'))
  })

  it('detects a change of title, formats, headers and rules', async () => {
    const target = project()
    await waitUntilStable()
    await target.run()
    const configs: Config[] = [
      { title: 'Other' },
      { emit: defaultEmitters().slice(0, 1), out: 'data' },
      { headers: { command: ['Werkzeug'], description: ['Befehl'] } },
      { rules: { 'ambiguous-card': 'error' } },
    ]
    for (const config of configs) {
      const options = { cwd: target.path, cache: target.cache }
      const out = config.out ?? 'out'
      await build(config, options)
      const cached = target.bytes(out)
      rmSync(join(target.path, out), { recursive: true })
      await build(config, { ...options, cache: false })
      expect(cached, JSON.stringify(config)).toEqual(target.bytes(out))
    }
  })

  it('does not trust fingerprints that a second change might not alter', () => {
    const modifiedMs = 1_000_000
    const fingerprint = [10, modifiedMs, modifiedMs, 7] as const
    expect(isStable(fingerprint, modifiedMs + 5)).toBe(false)
    expect(isStable(fingerprint, modifiedMs + 2001)).toBe(true)
  })

  it('writes the same files if the cache is corrupt', async () => {
    const { run, bytes, cache, path } = project({ knowledge: [] })
    await run()
    const expected = bytes('out')
    const damage = fc.record({ file: fc.nat(), at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, at, byte, cut }) => {
        const names = readdirSync(cache)
        const cacheFile = join(cache, names[file % names.length] ?? '')
        const content = readFileSync(cacheFile)
        const offset = at % Math.max(1, content.length)
        content[offset] = byte
        writeFileSync(cacheFile, cut ? content.subarray(0, offset) : content)
        rmSync(join(path, 'out'), { recursive: true, force: true })
        await run()
        expect(bytes('out')).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })

  it('works without the cache if its folder cannot be written', async () => {
    const { run, bytes, write, cache } = project()
    write('cache', 'a file, not a folder')
    expect(statuses(await run())).toEqual(['new'])
    expect(bytes('out').size).toBeGreaterThan(5)
    expect(readFileSync(cache, 'utf8')).toBe('a file, not a folder')
  })

  it('detects a change of the options of a remark plugin in the config file', async () => {
    const { path, write, cache } = project()
    const title = async (mark: string) => {
      write(
        'ddd-build.config.mjs',
        `const append = (text) => (root) => { root.children[0].children[0].value += text }
export default { remarkPlugins: [[append, '${mark}']] }\n`,
      )
      await waitUntilStable()
      const { config, file } = await loadConfig(path)
      await build(config, { cwd: path, cache, configFile: file })
      return JSON.parse(readFileSync(join(path, 'out/notes.json'), 'utf8')).notes[0].title
    }
    expect(await title('!')).toBe('One!')
    expect(await title('?')).toBe('One?')
  })

  it('is not cached if the config contains functions, and reports that', async () => {
    const emitter = { name: 'mine', emit: async () => [] }
    const { run } = project({ emit: [emitter] })
    expect((await run()).notice).toMatch(/can't be cached: the config contains functions/)
  })

  it('keeps the latest 12 builds only', async () => {
    const target = project()
    for (let index = 0; index < 15; index += 1)
      await build({ title: `T${index}` }, { cwd: target.path, cache: target.cache })
    expect(readdirSync(target.cache).filter((name) => name.startsWith('build-'))).toHaveLength(12)
  })
})
