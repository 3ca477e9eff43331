import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { killMarkedProcesses, markVariable } from './kill-marked-processes.js'
import { plainEnvironment } from './plain-environment.js'
import { type RunResult, runLimited } from './run-limited.js'
import { createTemporaryFolder, removeTemporaryFolder } from './temporary-folder.js'

/** Limits for learning one program. */
export interface LearnLimits {
  callTimeoutMs: number
  totalTimeoutMs: number
  /** Output of one call. */
  maxCallBytes: number
  maxTotalBytes: number
  maxCalls: number
  /** After how long `onSlow` is called. */
  slowCallMs: number
}

const defaultLimits: LearnLimits = {
  callTimeoutMs: 5000,
  totalTimeoutMs: 300_000,
  maxCallBytes: 4_000_000,
  maxTotalBytes: 64_000_000,
  maxCalls: 2000,
  slowCallMs: 2000,
}

export interface SessionOptions {
  limits?: Partial<LearnLimits>
  /** Variables to add to the plain environment. */
  env?: NodeJS.ProcessEnv
  signal?: AbortSignal | undefined
  /** Called when a call takes long. */
  onSlow?(command: string, timeoutMs: number): void
  /** Called when a call was stopped. */
  onNotice?(message: string): void
}

/** All calls made to learn one program. Each runs in its own empty folder; the limits apply to all of them together. */
export class ProgramSession {
  readonly #options: SessionOptions
  readonly #limits: LearnLimits
  readonly #folder = createTemporaryFolder()
  readonly #mark = randomUUID()
  readonly #start = performance.now()
  readonly #closeOnExit = () => this.close()
  #callCount = 0
  #byteCount = 0

  constructor(options: SessionOptions) {
    this.#options = options
    this.#limits = { ...defaultLimits, ...options.limits }
    // In case the process exits before `close` is called.
    process.once('exit', this.#closeOnExit)
  }

  /** The limit that was reached, such as `after 20 calls`; `undefined` while calls are still made. */
  get reachedLimit(): string | undefined {
    const { maxCalls, maxTotalBytes, totalTimeoutMs } = this.#limits
    if (this.#callCount >= maxCalls) return `after ${maxCalls} calls`
    if (this.#byteCount >= maxTotalBytes) return `after ${formatMegabytes(maxTotalBytes)} of output`
    if (this.#elapsedMs >= totalTimeoutMs) return `after ${formatSeconds(totalTimeoutMs)}`
    return undefined
  }

  /**
   * Runs a program.
   *
   * @param words the program's name and its arguments
   * @returns the output and how the run ended; `undefined` if a limit was reached
   * @throws the system error if the program can't be started; the signal's reason if it is aborted
   */
  async run(words: readonly string[]): Promise<RunResult | undefined> {
    const limits = this.#limits
    const { env, onNotice, onSlow, signal } = this.#options
    signal?.throwIfAborted()
    if (this.reachedLimit !== undefined) return undefined
    this.#callCount += 1
    const [program = '', ...args] = words
    const command = words.join(' ')
    const timeoutMs = Math.min(limits.callTimeoutMs, limits.totalTimeoutMs - this.#elapsedMs)
    const maxBytes = Math.min(limits.maxCallBytes, limits.maxTotalBytes - this.#byteCount)
    const slowTimer = setTimeout(() => onSlow?.(command, timeoutMs), limits.slowCallMs)
    const cwd = mkdtempSync(join(this.#folder, 'call-'))
    try {
      const result = await runLimited(program, args, {
        cwd,
        env: { ...plainEnvironment(), ...env, TMPDIR: cwd, [markVariable]: this.#mark },
        timeoutMs,
        maxBytes,
        signal,
      })
      signal?.throwIfAborted()
      this.#byteCount += result.stdout.length + result.stderr.length
      if (result.end === 'timeout')
        onNotice?.(`${command} did not exit within ${formatSeconds(timeoutMs)} and was stopped`)
      if (result.end === 'too-much-output') {
        this.#byteCount += maxBytes
        onNotice?.(`${command} printed more than ${formatMegabytes(maxBytes)} and was stopped`)
      }
      return result
    } finally {
      clearTimeout(slowTimer)
      removeTemporaryFolder(cwd)
    }
  }

  /** Kills what is still running and removes the temporary files. */
  close(): void {
    process.off('exit', this.#closeOnExit)
    killMarkedProcesses(this.#mark)
    removeTemporaryFolder(this.#folder)
  }

  get #elapsedMs(): number {
    return performance.now() - this.#start
  }
}

function formatSeconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`
}

function formatMegabytes(bytes: number): string {
  return `${bytes / 1_000_000} MB`
}
