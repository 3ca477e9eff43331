import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { commandNotes, notesFolder } from '../engine/notes-folder.js'
import { main, runCli } from './run-cli.js'
import { canMount, mountDisk, unmountDisk } from './small-disk.js'

/** How often a build is killed. Set `DDD_KILLS=200` for a long run. */
const kills = Number(process.env.DDD_KILLS ?? 12)

function notes(files: number, turn = 0): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: files }, (_, index) => [
      `notes/${index}.md`,
      commandNotes(`N${index}`, ...Array.from({ length: 20 }, (_, line) => `echo ${turn} ${index} ${line}`)),
    ]),
  )
}

const run = (cwd: string, ...options: string[]) => runCli(cwd, options)

/** Returns files that are incomplete. */
function incompleteFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    try {
      if (name.endsWith('.json')) JSON.parse(readFileSync(path, 'utf8'))
      if (name.endsWith('.apkg')) unzipSync(readFileSync(path))
      if (name.endsWith('.html')) return !readFileSync(path, 'utf8').endsWith('</html>\n')
      return false
    } catch {
      return true
    }
  })
}

describe('killing a build', () => {
  it(`leaves only complete files after each of ${kills} kills, and the next complete build recovers`, {
    timeout: 600_000,
  }, async () => {
    const folder = notesFolder(notes(12))
    const out = join(folder.path, 'out')
    const start = performance.now()
    expect(run(folder.path).status).toBe(0)
    const durationMs = performance.now() - start
    for (let kill = 0; kill < kills; kill += 1) {
      for (const [name, text] of Object.entries(notes(12, kill + 1)))
        writeFileSync(join(folder.path, name), text)
      const child = spawn(process.execPath, [main, '--quiet'], { cwd: folder.path, stdio: 'ignore' })
      const ended = new Promise((done) => child.on('exit', done))
      // Prefer late moments, because most of the time passes before anything is written.
      await sleep(durationMs * (1 - Math.random() ** 2))
      child.kill('SIGKILL')
      await ended
      expect(incompleteFiles(out)).toEqual([])
    }
    expect(run(folder.path, '--quiet').status).toBe(0)
    const recovered = folder.bytes('out')
    rmSync(out, { recursive: true })
    expect(run(folder.path, '--quiet', '--no-cache').status).toBe(0)
    const leftovers = [...recovered.keys()].filter((name) => !folder.bytes('out').has(name))
    expect(leftovers).toEqual([])
    for (const [name, bytes] of folder.bytes('out'))
      expect(recovered.get(name)?.equals(bytes), name).toBe(true)
  })
})

describe('several builds at once', () => {
  it('write what a single build writes', async () => {
    const folder = notesFolder(notes(8))
    const builds = Array.from({ length: 4 }, () =>
      spawn(process.execPath, [main, '--quiet'], { cwd: folder.path, stdio: 'ignore' }),
    )
    const codes = await Promise.all(builds.map((child) => new Promise((done) => child.on('exit', done))))
    expect(codes).toEqual([0, 0, 0, 0])
    const together = folder.bytes('out')
    expect(incompleteFiles(join(folder.path, 'out'))).toEqual([])
    rmSync(join(folder.path, 'out'), { recursive: true })
    run(folder.path, '--quiet', '--no-cache')
    expect(together).toEqual(folder.bytes('out'))
  })
})

describe.skipIf(!canMount)(`a disk${canMount ? '' : ' [needs a mount]'}`, () => {
  it('that is full is reported in one sentence, and existing files stay complete', () => {
    const folder = notesFolder(notes(2))
    const out = join(folder.path, 'out')
    expect(mountDisk(out, 'size=300k')).toBe(true)
    try {
      expect(run(folder.path).status).toBe(0)
      const before = folder.bytes('out')
      for (const [name, text] of Object.entries(notes(60))) folder.write(name, text)
      const { status, stderr } = run(folder.path)
      expect(status).toBe(3)
      expect(stderr).toMatch(/Can't write to .*: the disk is full/)
      expect(stderr).not.toMatch(/\n\s+at /)
      expect(incompleteFiles(out)).toEqual([])
      expect(existsSync(join(out, '.ddd-build.lock'))).toBe(false)
      for (const name of Array.from({ length: 58 }, (_, index) => `notes/${index + 2}.md`))
        rmSync(join(folder.path, name))
      for (const [name, text] of Object.entries(notes(2))) folder.write(name, text)
      expect(run(folder.path).status).toBe(0)
      expect(folder.bytes('out').get('notes.json')).toEqual(before.get('notes.json'))
    } finally {
      unmountDisk(out)
    }
  })

  it('that is read-only is reported in one sentence', () => {
    const folder = notesFolder(notes(2))
    const out = join(folder.path, 'out')
    expect(mountDisk(out, 'size=300k,ro')).toBe(true)
    try {
      const { status, stderr } = run(folder.path)
      expect(status).toBe(3)
      expect(stderr).toMatch(/Can't write to .*: .*read-only/i)
    } finally {
      unmountDisk(out)
    }
  })
})
