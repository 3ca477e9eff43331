import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { killMarked, markName } from './kill-marked.js'
import { plainEnvironment } from './plain-environment.js'
import { type RunResult, runLimited } from './run-limited.js'
import { createTemporaryFolder, removeTemporaryFolder } from './temporary-folder.js'

/** How much one program may cost us. */
export interface LearnLimits {
  /** For one call. */
  callMs: number
  totalMs: number
  /** Printed by one call. */
  callBytes: number
  totalBytes: number
  calls: number
  /** After how long somebody is told what we wait for. */
  slowMs: number
}

export const defaultLimits: LearnLimits = {
  callMs: 5000,
  totalMs: 300_000,
  callBytes: 4_000_000,
  totalBytes: 64_000_000,
  calls: 2000,
  slowMs: 2000,
}

export interface SessionOptions {
  limits: LearnLimits
  signal?: AbortSignal | undefined
  /** Told of a call that takes long. */
  onSlow?(command: string, timeoutMs: number): void
  /** Told of a call that was stopped. */
  onNotice?(message: string): void
}

/** All calls to one program: each in an empty folder of its own, all within one set of limits. */
export class HelpSession {
  readonly #options: SessionOptions
  readonly #folder = createTemporaryFolder()
  readonly #mark = randomUUID()
  readonly #start = performance.now()
  readonly #removeFolder = () => this.close()
  #calls = 0
  #bytes = 0

  constructor(options: SessionOptions) {
    this.#options = options
    // Also when the process ends before `close` is called.
    process.once('exit', this.#removeFolder)
  }

  /** Why no more calls are made; nothing while they are. */
  get exhausted(): string | undefined {
    const { calls, totalBytes, totalMs } = this.#options.limits
    if (this.#calls >= calls) return `it was asked ${calls} times`
    if (this.#bytes >= totalBytes) return `it printed ${megabytes(totalBytes)}`
    if (this.#elapsedMs >= totalMs) return `it took ${seconds(totalMs)}`
    return undefined
  }

  /**
   * Asks for one page of help.
   *
   * @returns what it printed, and how it ended; nothing if no more calls are made
   * @throws the error of the system if the program can't be started; the reason of the signal
   */
  async ask(path: readonly string[], flag: '--help' | '-h'): Promise<RunResult | undefined> {
    const { limits, onNotice, onSlow, signal } = this.#options
    signal?.throwIfAborted()
    if (this.exhausted !== undefined) return undefined
    this.#calls += 1
    const [program = '', ...words] = path
    const command = [...path, flag].join(' ')
    const timeoutMs = Math.min(limits.callMs, limits.totalMs - this.#elapsedMs)
    const maxBytes = Math.min(limits.callBytes, limits.totalBytes - this.#bytes)
    const slow = setTimeout(() => onSlow?.(command, timeoutMs), limits.slowMs)
    const cwd = mkdtempSync(join(this.#folder, 'call-'))
    try {
      const result = await runLimited(program, [...words, flag], {
        cwd,
        env: { ...plainEnvironment(), TMPDIR: cwd, [markName]: this.#mark },
        timeoutMs,
        maxBytes,
        signal,
      })
      signal?.throwIfAborted()
      this.#bytes += result.stdout.length + result.stderr.length
      if (result.end === 'timeout')
        onNotice?.(`${command} did not end within ${seconds(timeoutMs)} and was stopped`)
      if (result.end === 'too-much-output') {
        this.#bytes += maxBytes
        onNotice?.(`${command} printed more than ${megabytes(maxBytes)} and was stopped`)
      }
      return result
    } finally {
      clearTimeout(slow)
      removeTemporaryFolder(cwd)
    }
  }

  /** Ends what still runs, and removes what it wrote. */
  close(): void {
    process.off('exit', this.#removeFolder)
    killMarked(this.#mark)
    removeTemporaryFolder(this.#folder)
  }

  get #elapsedMs(): number {
    return performance.now() - this.#start
  }
}

function seconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`
}

function megabytes(bytes: number): string {
  return `${bytes / 1_000_000} MB`
}
