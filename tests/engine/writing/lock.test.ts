import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../../src/engine/index.js'
import { checkOutputFolder } from '../../../src/engine/writing/check-output-folder.js'
import { withLock } from '../../../src/engine/writing/lock.js'
import { processStartTime } from '../../../src/engine/writing/process-start-time.js'
import { needing } from '../../needs.js'
import { notesFolder } from '../notes-folder.js'

/** Short timeouts, so tests fail quickly instead of hanging. */
const quick = { noticeMs: 100, maxWaitMs: 3000, unknownStaleMs: 200 }

const done = async () => 'done'

/** Returns the path for a lock in a new folder. */
function lockPath(): string {
  const path = join(notesFolder().path, 'out/.ddd-build.lock')
  mkdirSync(dirname(path))
  return path
}

/** A lock held by another process that is running. */
function aliveHolder(more: object = {}) {
  const pid = process.ppid
  return { pid, host: hostname(), start: processStartTime(pid), since: Date.now() - 5000, id: 'x', ...more }
}

describe('a build replaces a stale or invalid lock', () => {
  it.each<[string, (path: string) => void]>([
    ['an empty file', (path) => writeFileSync(path, '')],
    [
      'an empty file from the future',
      (path) => {
        writeFileSync(path, '')
        utimesSync(path, 4e9, 4e9)
      },
    ],
    ['garbage', (path) => writeFileSync(path, '\u0000\u00ff{"pid":')],
    ['a large file', (path) => writeFileSync(path, 'x'.repeat(5_000_000))],
    ['other JSON', (path) => writeFileSync(path, '[null]')],
    ['an impossible process id', (path) => writeFileSync(path, '1e300')],
    ['process id 0, a process group', (path) => writeFileSync(path, '0')],
    ['a negative number', (path) => writeFileSync(path, '-1')],
    ['a broken link', (path) => symlinkSync('/nowhere/at/all', path)],
    ['a link to itself', (path) => symlinkSync('.ddd-build.lock', path)],
    ['an empty folder', (path) => mkdirSync(path)],
    [
      'the lock of a process that has ended, in the format of 0.1.0',
      (path) => writeFileSync(path, '99999999'),
    ],
    [
      'the lock of a process that has ended',
      (path) => {
        const { pid } = spawnSync(process.execPath, ['-e', '0'])
        writeFileSync(path, JSON.stringify(aliveHolder({ pid, start: '1' })))
      },
    ],
  ])('%s', async (_, make) => {
    const path = lockPath()
    make(path)
    await expect(withLock(path, done, quick)).resolves.toBe('done')
    expect(existsSync(path)).toBe(false)
  })

  it('a link to a file, without touching the file', async () => {
    const path = lockPath()
    const file = join(dirname(path), 'mine.txt')
    writeFileSync(file, 'mine')
    symlinkSync(file, path)
    await expect(withLock(path, done, quick)).resolves.toBe('done')
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  needing('posix').it('a named pipe', async () => {
    const path = lockPath()
    expect(spawnSync('mkfifo', [path]).status).toBe(0)
    await expect(withLock(path, done, quick)).resolves.toBe('done')
  })

  needing('linux').it('the lock of a process whose id was reused', async () => {
    const path = lockPath()
    writeFileSync(path, JSON.stringify(aliveHolder({ start: '1' })))
    await expect(withLock(path, done, quick)).resolves.toBe('done')
  })

  needing('linux').it('a lock with our own process id, left by an earlier container', async () => {
    const path = lockPath()
    writeFileSync(path, JSON.stringify(aliveHolder({ pid: process.pid, start: '1' })))
    await expect(withLock(path, done, quick)).resolves.toBe('done')
  })

  it('a lock without a heartbeat, whoever holds it', async () => {
    const path = lockPath()
    for (const holder of [aliveHolder(), aliveHolder({ host: 'elsewhere' }), process.ppid]) {
      writeFileSync(path, JSON.stringify(holder))
      await expect(withLock(path, done, { ...quick, staleMs: 300 })).resolves.toBe('done')
    }
  })
})

describe('a waiting build', () => {
  it('reports the process it waits for, and times out', async () => {
    const path = lockPath()
    writeFileSync(path, JSON.stringify(aliveHolder()))
    const notices: string[] = []
    const waiting = withLock(path, done, {
      ...quick,
      maxWaitMs: 600,
      onWait: (message) => notices.push(message),
    })
    await expect(waiting).rejects.toThrow(
      `Timed out waiting for another build (process ${process.ppid}), which has held the lock ${path} for 6 s. Wait until it ends, or stop it, then try again.`,
    )
    await expect(waiting).rejects.toThrow(UserError)
    expect(notices).toEqual([
      `waiting for another build (process ${process.ppid}), which has held the lock ${path} for 5 s`,
    ])
    // The other build still holds the lock.
    expect(existsSync(path)).toBe(true)
  })

  it('names the host if the lock is on a shared disk', async () => {
    const path = lockPath()
    writeFileSync(path, JSON.stringify(aliveHolder({ host: 'elsewhere', pid: 99999999 })))
    await expect(withLock(path, done, { ...quick, maxWaitMs: 200 })).rejects.toThrow(
      'another build (process 99999999 on elsewhere)',
    )
  })

  it('reports something else at the path of the lock that it cannot remove', async () => {
    const path = lockPath()
    mkdirSync(path)
    writeFileSync(join(path, 'x'), '')
    await expect(withLock(path, done, quick)).rejects.toThrow(
      `Can't replace ${path} with a lock file: it is a folder with files in it. Remove it, then try again.`,
    )
    expect(existsSync(join(path, 'x'))).toBe(true)
  })
})

describe('a build that holds a lock', () => {
  it('updates its heartbeat while it works', async () => {
    const path = lockPath()
    const order: string[] = []
    const first = withLock(path, async () => {
      await sleep(2500)
      order.push('first')
    })
    await sleep(50)
    const second = withLock(path, async () => order.push('second'), { staleMs: 1500, maxWaitMs: 10_000 })
    await Promise.all([first, second])
    expect(order).toEqual(['first', 'second'])
  })

  it("doesn't remove the lock of a build that considered its own stale", async () => {
    const path = lockPath()
    await withLock(path, async () => {
      rmSync(path)
      writeFileSync(path, JSON.stringify(aliveHolder()))
    })
    expect(existsSync(path)).toBe(true)
  })

  needing('posix').it('blocks nobody after it is killed', async () => {
    const path = lockPath()
    const child = spawn('sleep', ['60'])
    writeFileSync(
      path,
      JSON.stringify(aliveHolder({ pid: child.pid, start: processStartTime(child.pid ?? 0) })),
    )
    await expect(withLock(path, done, { ...quick, maxWaitMs: 300 })).rejects.toThrow('Timed out')
    const ended = new Promise((end) => child.on('exit', end))
    child.kill('SIGKILL')
    await ended
    await expect(withLock(path, done, quick)).resolves.toBe('done')
  })
})

describe('the output folder', () => {
  it('may exist, or be created', () => {
    const { path } = notesFolder()
    for (const out of [path, join(path, 'out'), join(path, 'a/b/out')])
      expect(() => checkOutputFolder(out)).not.toThrow()
  })

  it.each<[string, (path: string) => void]>([
    ['a file', (path) => writeFileSync(path, '')],
    ['a broken link', (path) => symlinkSync('/nowhere/at/all', path)],
  ])('must not be %s', (kind, make) => {
    const out = join(notesFolder().path, 'out')
    make(out)
    expect(() => checkOutputFolder(out)).toThrow(`Can't write to ${out}: it is ${kind}, not a folder.`)
    expect(() => checkOutputFolder(join(out, 'below'))).toThrow(`: ${out} is ${kind}, not a folder.`)
  })

  needing('posix').it('must not be a named pipe or a device', () => {
    const out = join(notesFolder().path, 'out')
    spawnSync('mkfifo', [out])
    expect(() => checkOutputFolder(out)).toThrow(`it is a named pipe, not a folder`)
    expect(() => checkOutputFolder('/dev/null')).toThrow(`it is a device, not a folder`)
  })
})
