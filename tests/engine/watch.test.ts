import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { loadConfig, type UserError, watch } from '../../src/engine/index.js'
import { commandNotes, type NotesFolder, notesFolder } from './notes-folder.js'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** Watches a folder; `next` waits for the next build or error. */
async function watchFolder(files: Readonly<Record<string, string>>) {
  const folder = notesFolder(files)
  const controller = new AbortController()
  const events: (readonly string[] | UserError)[] = []
  let running = 0
  let wake = () => {}
  const finished = watch(
    async () => {
      running += 1
      expect(running).toBe(1)
      const { config, file } = await loadConfig(folder.path).finally(() => {
        running -= 1
      })
      return { config, options: { cwd: folder.path, ...(file ? { configFile: file } : {}) } }
    },
    {
      cwd: folder.path,
      signal: controller.signal,
      onBuild: (_, changed) => {
        events.push(changed)
        wake()
      },
      onError: (error) => {
        events.push(error)
        wake()
      },
    },
  )
  stops.push(async () => {
    controller.abort()
    await finished
  })
  let handledCount = 0
  const next = async () => {
    while (events.length === handledCount)
      await new Promise<void>((done) => {
        wake = done
      })
    handledCount += 1
    return events[handledCount - 1]
  }
  await next()
  // The system takes a moment to start watching a folder.
  await sleep(300)
  return { ...folder, events, next, commands: () => commandsIn(folder) }
}

const commandsIn = ({ read }: NotesFolder) =>
  [...read('out/notes.json').matchAll(/"value": ?"([^"]*)"/g)].map(([, value]) => value)

describe('watch builds', () => {
  it('after a save', async () => {
    const { path, next, commands } = await watchFolder({ 'notes/a.md': commandNotes('A', 'ls') })
    writeFileSync(join(path, 'notes/a.md'), commandNotes('A', 'pwd'))
    expect(await next()).toEqual([join('notes', 'a.md')])
    expect(commands()).toContain('pwd')
  })

  it('after a file was renamed over another, as editors save', async () => {
    const { path, next, commands } = await watchFolder({ 'notes/a.md': commandNotes('A', 'ls') })
    writeFileSync(join(path, 'notes/a.md~'), commandNotes('A', 'pwd'))
    renameSync(join(path, 'notes/a.md~'), join(path, 'notes/a.md'))
    await next()
    expect(commands()).toContain('pwd')
  })

  it('once for two writes in a row', async () => {
    const { path, next, events, commands } = await watchFolder({ 'notes/a.md': commandNotes('A', 'ls') })
    writeFileSync(join(path, 'notes/a.md'), '')
    await sleep(40)
    writeFileSync(join(path, 'notes/a.md'), commandNotes('A', 'pwd'))
    await next()
    await sleep(400)
    expect(events).toHaveLength(2)
    expect(commands()).toContain('pwd')
  })

  it('not for editors’ swap files or its own output', async () => {
    const { path, events } = await watchFolder({ 'notes/a.md': commandNotes('A', 'ls') })
    for (const name of ['.a.md.swp', '4913', '#a.md#', '.#a.md', 'a.md~'])
      writeFileSync(join(path, 'notes', name), 'x')
    writeFileSync(join(path, 'out/mine'), 'x')
    await sleep(500)
    expect(events).toHaveLength(1)
  })

  it('after a file was added, moved and removed', async () => {
    const { path, next, commands } = await watchFolder({ 'notes/a.md': commandNotes('A', 'ls') })
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

  it('with a changed config, and continues after an invalid one', async () => {
    const { path, next, read } = await watchFolder({
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

  it('with a config that is created later, or could not be loaded at first', async () => {
    const { path, next, read } = await watchFolder({
      'package.json': '{"type":"module"}',
      'ddd-build.config.js': 'export default { title: \n',
      'notes/a.md': commandNotes('A', 'ls'),
    })
    writeFileSync(join(path, 'ddd-build.config.js'), "export default { title: 'One' }\n")
    await next()
    expect(read('out/notes.json')).toContain('"title": "One"')
    rmSync(join(path, 'ddd-build.config.js'))
    await next()
    writeFileSync(join(path, 'ddd-build.config.mjs'), "export default { title: 'Two' }\n")
    await next()
    expect(read('out/notes.json')).toContain('"title": "Two"')
  })

  it('after the last save, whenever it happens', async () => {
    const { path, events, commands } = await watchFolder({ 'notes/a.md': commandNotes('A', 'ls') })
    for (let save = 0; save < 40; save += 1) {
      writeFileSync(join(path, 'notes/a.md'), commandNotes('A', `echo ${save}`))
      await sleep((save * 37) % 130)
    }
    while (!commands().includes('echo 39')) await sleep(50)
    expect(events.length).toBeGreaterThan(2)
  })
})
