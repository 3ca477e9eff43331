import { type Profiler, Session } from 'node:inspector'

/** How often the blocks of each function ran, by `file:function`. */
export type Work = ReadonlyMap<string, number>

/**
 * Counts the blocks of JavaScript that run, with V8's precise coverage. Unlike time, the count is the same on each machine and
 * under any load, within 1%. It sees only functions compiled after it started, and nothing that runs inside of V8 or WebAssembly:
 * patterns, `sort`, `splice`, searches in strings, SQLite.
 */
export class WorkCounter {
  readonly #session = new Session()

  constructor() {
    this.#session.connect()
    this.#post('Profiler.enable')
    this.#post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  }

  /** @returns the work since the last call */
  take(): Work {
    const { result } = this.#post('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType
    const work = new Map<string, number>()
    for (const { url, functions } of result) {
      if (isIgnored(url)) continue
      for (const { functionName, ranges } of functions) {
        const count = ranges.reduce((sum, range) => sum + range.count, 0)
        if (count === 0) continue
        const name = `${shortened(url)}:${functionName || `at ${ranges[0]?.startOffset}`}`
        work.set(name, (work.get(name) ?? 0) + count)
      }
    }
    return work
  }

  stop(): void {
    this.#post('Profiler.stopPreciseCoverage')
    this.#session.disconnect()
  }

  #post(method: string, parameters?: object): unknown {
    let answer: unknown
    // The callback runs before `post` returns: the session is in this thread.
    this.#session.post(method, parameters, (error, result) => {
      if (error) throw error
      answer = result
    })
    return answer
  }
}

/** The test runner, this counter, and the compressor: it works in blocks of 32 KB, so its work grows in steps. */
function isIgnored(url: string): boolean {
  return /^node:|^evalmachine|\/tests\/growth\/work\.ts|\/node_modules\/(?:vitest|@vitest|vite|tinypool|fflate)\//.test(
    url,
  )
}

function shortened(url: string): string {
  return url.replace(/^.*?\/(?=(?:node_modules|src|tests)\/)/, '')
}

/** Blocks that ran in all functions, or in those that match. */
export function total(work: Work, matches: (name: string) => boolean = () => true): number {
  let sum = 0
  for (const [name, count] of work) if (matches(name)) sum += count
  return sum
}
