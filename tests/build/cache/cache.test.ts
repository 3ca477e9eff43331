import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSettled } from '../../../src/build/cache/stamp.js'
import { build, type Config, defaultEmitters, type ReadOptions } from '../../../src/build/index.js'
import { commandNotes, notesFolder } from '../notes-folder.js'

/** Two files that refer to each other's programs, a picture and a link, and a way to build them with a cache. */
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

/** Until the clock has moved on so far that nothing can have changed in the same tick. */
const settle = () => sleep(2100)

const statuses = ({ written }: { written: readonly { status: string }[] }) => [
  ...new Set(written.map(({ status }) => status)),
]

describe('a build with a cache', () => {
  it('gives the same files, messages and numbers as one without, the first time and later', async () => {
    const { run, bytes } = project()
    const plain = await run({ cache: false })
    const expected = bytes('out')
    for (const _ of [1, 2, 3]) {
      const cached = await run()
      expect(bytes('out')).toEqual(expected)
      expect(cached.facts).toEqual(plain.facts)
      expect(cached.messages.map((message) => ({ ...message }))).toEqual(
        plain.messages.map((message) => ({ ...message })),
      )
      expect(statuses(cached)).toEqual(['same'])
    }
  })

  it.concurrent.each<[string, (made: Project) => void]>([
    ['a file of notes', ({ write }) => write('notes/b.md', commandNotes('Two', 'git log'))],
    ['a new file', ({ write }) => write('notes/d.md', commandNotes('Four', 'whoami'))],
    ['a file taken away', ({ path }) => rmSync(join(path, 'notes/b.md'))],
    ['a picture', ({ write }) => write('notes/p.png', 'another picture')],
    ['a picture taken away', ({ path }) => rmSync(join(path, 'notes/p.png'))],
    ['a file that was linked to and not there', ({ write }) => write('notes/gone.md', 'I am back')],
    [
      'knowledge',
      ({ write }) => write('knowledge/ls.md', '## `ls`\n\n| Option | |\n|--|--|\n| `-l` | long |\n'),
    ],
    ['an output that somebody wrote over', ({ write }) => write('out/notes.json', '{}')],
    ['an output taken away', ({ path }) => rmSync(join(path, 'out/cheatsheet.html'))],
  ])('sees a change: %s', async (_, change) => {
    const made = project()
    await settle()
    await made.run()
    expect(statuses(await made.run())).toEqual(['same'])
    change(made)
    await made.run()
    const cached = made.bytes('out')
    rmSync(join(made.path, 'out'), { recursive: true })
    await made.run({ cache: false })
    expect(cached).toEqual(made.bytes('out'))
  })

  it('sees a change of title, formats, headers and rules', async () => {
    const made = project()
    await settle()
    await made.run()
    const configs: Config[] = [
      { title: 'Other' },
      { emit: defaultEmitters().slice(0, 1), out: 'data' },
      { headers: { command: ['Werkzeug'], description: ['Befehl'] } },
      { rules: { 'ambiguous-card': 'error' } },
    ]
    for (const config of configs) {
      const options = { cwd: made.path, cache: made.cache }
      const out = config.out ?? 'out'
      await build(config, options)
      const cached = made.bytes(out)
      rmSync(join(made.path, out), { recursive: true })
      await build(config, { ...options, cache: false })
      expect(cached, JSON.stringify(config)).toEqual(made.bytes(out))
    }
  })

  it('is not trusted where a second change may have left no trace', () => {
    const written = 1_000_000
    const stamp = [10, written, written, 7] as const
    expect(isSettled(stamp, written + 5)).toBe(false)
    expect(isSettled(stamp, written + 2001)).toBe(true)
  })

  it('gives the same whatever becomes of its bytes', async () => {
    const { run, bytes, cache, path } = project({ knowledge: [] })
    await run()
    const expected = bytes('out')
    const damage = fc.record({ file: fc.nat(), at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, at, byte, cut }) => {
        const names = readdirSync(cache)
        const victim = join(cache, names[file % names.length] ?? '')
        const content = readFileSync(victim)
        const place = at % Math.max(1, content.length)
        content[place] = byte
        writeFileSync(victim, cut ? content.subarray(0, place) : content)
        rmSync(join(path, 'out'), { recursive: true, force: true })
        await run()
        expect(bytes('out')).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })

  it('is nothing to wait for where its folder can not be written', async () => {
    const { run, bytes, write, cache } = project()
    write('cache', 'a file, and no folder')
    expect(statuses(await run())).toEqual(['new'])
    expect(bytes('out').size).toBeGreaterThan(5)
    expect(readFileSync(cache, 'utf8')).toBe('a file, and no folder')
  })

  it('is of no use for functions that come from nowhere, and says so', async () => {
    const emitter = { name: 'mine', emit: async () => [] }
    const { run } = project({ emit: [emitter] })
    expect((await run()).notice).toMatch(/built anew each time: the config was given as functions/)
  })

  it('keeps no more than the last dozen of choices', async () => {
    const made = project()
    for (let turn = 0; turn < 15; turn += 1)
      await build({ title: `T${turn}` }, { cwd: made.path, cache: made.cache })
    expect(readdirSync(made.cache).filter((name) => name.startsWith('build-'))).toHaveLength(12)
  })
})
