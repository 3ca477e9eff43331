import { type ChildProcess, spawn } from 'node:child_process'

export interface RunLimits {
  timeoutMs: number
  /** Limit for stdout and stderr together. */
  maxBytes: number
}

export interface RunOptions extends RunLimits {
  cwd: string
  env: NodeJS.ProcessEnv
  signal?: AbortSignal | undefined
}

/** How a run ended: the program exited, or we stopped it. */
export type RunEnd = 'exited' | 'timeout' | 'too-much-output' | 'interrupted'

export interface RunResult {
  stdout: string
  stderr: string
  end: RunEnd
  /** `undefined` if a signal ended it. */
  exitCode: number | undefined
}

/** How long a program may take to exit after SIGTERM. */
const terminationGraceMs = 500
/** How long to wait for output from children after a program has exited. */
const drainMs = 250

const hasProcessGroups = process.platform !== 'win32'

/** Running programs; they are killed when this process exits. */
const running = new Set<ChildProcess>()
let isWatchingExit = false

/**
 * Runs a program without a shell, terminal or input, in its own process group. The group is killed when the program exits,
 * prints too much, takes too long or is interrupted.
 *
 * @throws the system error if the program can't be started
 */
export function runLimited(
  program: string,
  args: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  if (!isWatchingExit)
    process.on('exit', () => {
      for (const child of running) kill(child)
    })
  isWatchingExit = true
  return new Promise((resolve, reject) => {
    if (options.signal?.aborted) {
      resolve({ stdout: '', stderr: '', end: 'interrupted', exitCode: undefined })
      return
    }
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its own process group, and no terminal to read from.
      detached: hasProcessGroups,
      windowsHide: true,
    })
    running.add(child)
    const chunks: { stdout: Buffer[]; stderr: Buffer[] } = { stdout: [], stderr: [] }
    const timers: NodeJS.Timeout[] = []
    let size = 0
    let end: RunEnd = 'exited'

    let isSettled = false
    const settle = () => {
      if (isSettled) return
      isSettled = true
      for (const timer of timers) clearTimeout(timer)
      options.signal?.removeEventListener('abort', interrupt)
      // Even if it exited by itself, it may have left children running.
      kill(child)
      running.delete(child)
      child.stdout.destroy()
      child.stderr.destroy()
      resolve({
        stdout: Buffer.concat(chunks.stdout).toString(),
        stderr: Buffer.concat(chunks.stderr).toString(),
        end,
        exitCode: child.exitCode ?? undefined,
      })
    }
    const killAndSettle = (reason: RunEnd) => {
      end = reason
      settle()
    }
    const interrupt = () => killAndSettle('interrupted')
    options.signal?.addEventListener('abort', interrupt, { once: true })

    for (const name of ['stdout', 'stderr'] as const)
      child[name].on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > options.maxBytes) killAndSettle('too-much-output')
        else chunks[name].push(chunk)
      })
    timers.push(
      setTimeout(() => {
        end = 'timeout'
        kill(child, 'SIGTERM')
        timers.push(setTimeout(settle, terminationGraceMs))
      }, options.timeoutMs),
    )
    child.on('error', (error) => {
      if (child.pid !== undefined) return
      reject(error)
      settle()
    })
    // A background child may keep the pipes open forever.
    child.on('exit', () => timers.push(setTimeout(settle, drainMs)))
    child.on('close', settle)
  })
}

function kill(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
  if (child.pid === undefined) return
  try {
    process.kill(hasProcessGroups ? -child.pid : child.pid, signal)
  } catch {
    // It has exited.
  }
}
