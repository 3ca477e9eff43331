import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { type Failure, loadConfig, watch } from '../../src/build/index.js'
import { commandNotes, type NotesFolder, notesFolder } from './notes-folder.js'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** A folder that is watched; `next` waits for the build after what was done last. */
async function watched(files: Readonly<Record<string, string>>) {
  const folder = notesFolder(files)
  const controller = new AbortController()
  const events: (readonly string[] | Failure)[] = []
  let running = 0
  let wake = () => {}
  const over = watch(
    async () => {
      running += 1
      expect(running).toBe(1)
      const { config, file } = await loadConfig(folder.path).finally(() => {
        running -= 1
      })
      return { config, options: { cwd: folder.path, ...(file ? { configFile: file } : {}) } }
    },
    {
      signal: controller.signal,
      onBuild: (_, changed) => {
        events.push(changed)
        wake()
      },
      onFailure: (failure) => {
        events.push(failure)
        wake()
      },
    },
  )
  ends.push(async () => {
    controller.abort()
    await over
  })
  let seen = 0
  const next = async () => {
    while (events.length === seen)
      await new Promise<void>((done) => {
        wake = done
      })
    seen += 1
    return events[seen - 1]
  }
  await next()
  // The watcher of the system is told of a folder a moment after it is asked.
  await sleep(300)
  return { ...folder, events, next, commands: () => commandsIn(folder) }
}

const commandsIn = ({ read }: NotesFolder) =>
  [...read('out/notes.json').matchAll(/"value": ?"([^"]*)"/g)].map(([, value]) => value)

describe('a watcher builds', () => {
  it('after a save', async () => {
    const { path, next, commands } = await watched({ 'notes/a.md': commandNotes('A', 'ls') })
    writeFileSync(join(path, 'notes/a.md'), commandNotes('A', 'pwd'))
    expect(await next()).toEqual([join('notes', 'a.md')])
    expect(commands()).toContain('pwd')
  })

  it('after a file was renamed over another, as editors save', async () => {
    const { path, next, commands } = await watched({ 'notes/a.md': commandNotes('A', 'ls') })
    writeFileSync(join(path, 'notes/a.md~'), commandNotes('A', 'pwd'))
    renameSync(join(path, 'notes/a.md~'), join(path, 'notes/a.md'))
    await next()
    expect(commands()).toContain('pwd')
  })

  it('once for two writes in a row', async () => {
    const { path, next, events, commands } = await watched({ 'notes/a.md': commandNotes('A', 'ls') })
    writeFileSync(join(path, 'notes/a.md'), '')
    await sleep(40)
    writeFileSync(join(path, 'notes/a.md'), commandNotes('A', 'pwd'))
    await next()
    await sleep(400)
    expect(events).toHaveLength(2)
    expect(commands()).toContain('pwd')
  })

  it('not for the swap files of editors, nor for what it makes', async () => {
    const { path, events } = await watched({ 'notes/a.md': commandNotes('A', 'ls') })
    for (const name of ['.a.md.swp', '4913', '#a.md#', '.#a.md', 'a.md~'])
      writeFileSync(join(path, 'notes', name), 'x')
    writeFileSync(join(path, 'out/mine'), 'x')
    await sleep(500)
    expect(events).toHaveLength(1)
  })

  it('after a file was added, moved and taken away', async () => {
    const { path, next, commands } = await watched({ 'notes/a.md': commandNotes('A', 'ls') })
    writeFileSync(join(path, 'notes/b.md'), commandNotes('B', 'pwd'))
    await next()
    expect(commands()).toEqual(expect.arrayContaining(['ls', 'pwd']))
    mkdirSync(join(path, 'notes/c'))
    renameSync(join(path, 'notes/b.md'), join(path, 'notes/c/b.md'))
    await next()
    expect(commands()).toEqual(expect.arrayContaining(['ls', 'pwd']))
    rmSync(join(path, 'notes/c'), { recursive: true })
    await next()
    expect(commands()).not.toContain('pwd')
  })

  it('with a config that changed, and goes on after one with a mistake', async () => {
    const { path, next, read } = await watched({
      'package.json': '{"type":"module"}',
      'ddd-build.config.js': "export default { title: 'One' }\n",
      'notes/a.md': commandNotes('A', 'ls'),
    })
    expect(read('out/notes.json')).toContain('"title": "One"')
    writeFileSync(join(path, 'ddd-build.config.js'), 'export default { title: \n')
    expect(String(await next())).toContain('ddd-build.config.js')
    writeFileSync(join(path, 'ddd-build.config.js'), "export default { title: 'Two' }\n")
    await next()
    expect(read('out/notes.json')).toContain('"title": "Two"')
  })

  it('the last save, whenever it comes', async () => {
    const { path, events, commands } = await watched({ 'notes/a.md': commandNotes('A', 'ls') })
    for (let turn = 0; turn < 40; turn += 1) {
      writeFileSync(join(path, 'notes/a.md'), commandNotes('A', `echo ${turn}`))
      await sleep((turn * 37) % 130)
    }
    while (!commands().includes('echo 39')) await sleep(50)
    expect(events.length).toBeGreaterThan(2)
  })
})
