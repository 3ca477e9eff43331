import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../src/build/index.js'
import { checkOutFolder } from '../../../src/build/writing/check-out-folder.js'
import { withLock } from '../../../src/build/writing/lock.js'
import { processStart } from '../../../src/build/writing/process-start.js'
import { notesFolder } from '../notes-folder.js'

/** Short times, so that a test that would hang fails soon. */
const quick = { noticeMs: 100, maxWaitMs: 3000, unknownStaleMs: 200 }

const done = async () => 'done'

/** A path for a lock, in a folder of its own. */
function lockPath(): string {
  const path = join(notesFolder().path, 'out/.ddd-build.lock')
  mkdirSync(dirname(path))
  return path
}

/** A lock of a process that is alive and of no interest to us. */
function aliveHolder(more: object = {}) {
  const pid = process.ppid
  return { pid, host: hostname(), start: processStart(pid), since: Date.now() - 5000, id: 'x', ...more }
}

const isLinux = process.platform === 'linux'
const hasPipes = process.platform !== 'win32'

describe('a build goes on where the place of its lock is taken by', () => {
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
    ['JSON of other kinds', (path) => writeFileSync(path, '[null]')],
    ['a number that no process can have', (path) => writeFileSync(path, '1e300')],
    ['the number of a group of processes', (path) => writeFileSync(path, '0')],
    ['a negative number', (path) => writeFileSync(path, '-1')],
    ['a link that leads nowhere', (path) => symlinkSync('/nowhere/at/all', path)],
    ['a link to itself', (path) => symlinkSync('.ddd-build.lock', path)],
    ['an empty folder', (path) => mkdirSync(path)],
    ['the lock of a process that has ended', (path) => writeFileSync(path, '99999999')],
    [
      'the lock of an ended process, in full',
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

  it('a link to a file, which stays', async () => {
    const path = lockPath()
    const file = join(dirname(path), 'mine.txt')
    writeFileSync(file, 'mine')
    symlinkSync(file, path)
    await expect(withLock(path, done, quick)).resolves.toBe('done')
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  it.skipIf(!hasPipes)('a named pipe (skipped on Windows, which has none)', async () => {
    const path = lockPath()
    expect(spawnSync('mkfifo', [path]).status).toBe(0)
    await expect(withLock(path, done, quick)).resolves.toBe('done')
  })

  it.skipIf(!isLinux)(
    "the lock of a process whose number is another's by now (skipped where the system doesn't tell when a process began)",
    async () => {
      const path = lockPath()
      writeFileSync(path, JSON.stringify(aliveHolder({ start: '1' })))
      await expect(withLock(path, done, quick)).resolves.toBe('done')
    },
  )

  it.skipIf(!isLinux)(
    'the lock of our own number, left by a container before this one (skipped elsewhere than on Linux)',
    async () => {
      const path = lockPath()
      writeFileSync(path, JSON.stringify(aliveHolder({ pid: process.pid, start: '1' })))
      await expect(withLock(path, done, quick)).resolves.toBe('done')
    },
  )

  it('a lock without a sign of life, whoever holds it', async () => {
    const path = lockPath()
    for (const holder of [aliveHolder(), aliveHolder({ host: 'elsewhere' }), process.ppid]) {
      writeFileSync(path, JSON.stringify(holder))
      await expect(withLock(path, done, { ...quick, staleMs: 300 })).resolves.toBe('done')
    }
  })
})

describe('a build that waits', () => {
  it('says for whom, and gives up in the end', async () => {
    const path = lockPath()
    writeFileSync(path, JSON.stringify(aliveHolder()))
    const told: string[] = []
    const waiting = withLock(path, done, { ...quick, maxWaitMs: 600, onWait: (text) => told.push(text) })
    await expect(waiting).rejects.toThrow(
      `Gave up waiting for another build (process ${process.ppid}) that has held ${path} for 6 s. Wait until it ends, or stop it, then try again.`,
    )
    await expect(waiting).rejects.toThrow(Failure)
    expect(told).toEqual([
      `waiting for another build (process ${process.ppid}) that has held ${path} for 5 s`,
    ])
    // It's still the other's.
    expect(existsSync(path)).toBe(true)
  })

  it('names the machine of a lock on a shared disk', async () => {
    const path = lockPath()
    writeFileSync(path, JSON.stringify(aliveHolder({ host: 'elsewhere', pid: 99999999 })))
    await expect(withLock(path, done, { ...quick, maxWaitMs: 200 })).rejects.toThrow(
      'another build (process 99999999 on elsewhere)',
    )
  })

  it('is told what else lies in the place of the lock', async () => {
    const path = lockPath()
    mkdirSync(path)
    writeFileSync(join(path, 'x'), '')
    await expect(withLock(path, done, quick)).rejects.toThrow(
      `Can't remove ${path}, which is in the place of a lock: it is a folder with files in it.`,
    )
    expect(existsSync(join(path, 'x'))).toBe(true)
  })
})

describe('a build that holds a lock', () => {
  it('gives signs of life for as long as it works', async () => {
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

  it("doesn't take away the lock of a build that took its own for left behind", async () => {
    const path = lockPath()
    await withLock(path, async () => {
      rmSync(path)
      writeFileSync(path, JSON.stringify(aliveHolder()))
    })
    expect(existsSync(path)).toBe(true)
  })

  it.skipIf(!hasPipes)('holds nobody up after it is killed (skipped on Windows)', async () => {
    const path = lockPath()
    const child = spawn('sleep', ['60'])
    writeFileSync(path, JSON.stringify(aliveHolder({ pid: child.pid, start: processStart(child.pid ?? 0) })))
    await expect(withLock(path, done, { ...quick, maxWaitMs: 300 })).rejects.toThrow('Gave up')
    const ended = new Promise((end) => child.on('exit', end))
    child.kill('SIGKILL')
    await ended
    await expect(withLock(path, done, quick)).resolves.toBe('done')
  })
})

describe('an output folder', () => {
  it('may be one, or be made', () => {
    const { path } = notesFolder()
    for (const out of [path, join(path, 'out'), join(path, 'a/b/out')])
      expect(() => checkOutFolder(out)).not.toThrow()
  })

  it.each<[string, (path: string) => void]>([
    ['a file', (path) => writeFileSync(path, '')],
    ['a link that leads nowhere', (path) => symlinkSync('/nowhere/at/all', path)],
  ])('is refused where it is %s', (kind, make) => {
    const out = join(notesFolder().path, 'out')
    make(out)
    expect(() => checkOutFolder(out)).toThrow(`Can't write to ${out}: it is ${kind}, not a folder.`)
    expect(() => checkOutFolder(join(out, 'below'))).toThrow(`: ${out} is ${kind}, not a folder.`)
  })

  it.skipIf(!hasPipes)('is refused where it is a named pipe or a device (skipped on Windows)', () => {
    const out = join(notesFolder().path, 'out')
    spawnSync('mkfifo', [out])
    expect(() => checkOutFolder(out)).toThrow(`it is a named pipe, not a folder`)
    expect(() => checkOutFolder('/dev/null')).toThrow(`it is a device, not a folder`)
  })
})
