import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { runLimited } from '../../../src/engine/learn/run-limited.js'
import { needing } from '../../needs.js'

/** Runs an `sh` script that writes a process id to the file `pid`. */
async function run(script: string, timeoutMs = 60_000) {
  const cwd = mkdtempSync(join(tmpdir(), 'ddd-run-'))
  const start = performance.now()
  const result = await runLimited('sh', ['-c', script], { cwd, env: process.env, timeoutMs, maxBytes: 1000 })
  const ms = performance.now() - start
  await sleep(200)
  const pid = readFileSync(join(cwd, 'pid'), 'utf8').trim()
  return { ...result, ms, isRunning: isRunning(pid) }
}

function isRunning(pid: string): boolean {
  try {
    // A zombie has exited, even if nobody has read its exit code.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

needing('linux').describe('a process group is killed with its program', () => {
  it.each([
    ['that exits and leaves a child that holds the pipe', 'sleep 60 & echo $! > pid; echo done'],
    ['that exits and leaves a child without output', 'sleep 60 >/dev/null 2>&1 & echo $! > pid; echo done'],
  ])('%s', async (_, script) => {
    expect(await run(script)).toMatchObject({
      end: 'exited',
      stdout: 'done\n',
      exitCode: 0,
      isRunning: false,
    })
    expect((await run(script)).ms).toBeLessThan(5000)
  })

  it('that takes too long and has a child that ignores SIGTERM', async () => {
    const script = `(trap '' TERM; while :; do sleep 0.1; done) & echo $! > pid; wait`
    expect(await run(script, 300)).toMatchObject({ end: 'timeout', isRunning: false })
  })
})

needing('linux').it('a program has no terminal, because it has its own session', async () => {
  // Fields of `/proc/<pid>/stat`: process, session, terminal.
  const { stdout } = await run("echo $$ > pid; cut -d ' ' -f 1,6,7 /proc/$$/stat")
  const [pid, session, terminal] = stdout.trim().split(' ')
  expect([session, terminal]).toEqual([pid, '0'])
})
