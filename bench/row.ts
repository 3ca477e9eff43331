/** One result of the benchmark. */
export interface Row {
  /** What was measured. */
  what: string
  /** The input. */
  on: string
  /** The result with its unit, or as a ratio: `1.32 × node -e 0`. */
  figure: string
  /** The goal in the same format; absent for rows that are only for comparison. */
  goal?: string
  isMet?: boolean
}

/** Returns the seconds of the fastest of several runs, since interference only adds time. */
export async function seconds(run: () => unknown, times = 3): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time += 1) {
    const start = performance.now()
    await run()
    best = Math.min(best, (performance.now() - start) / 1000)
  }
  return best
}

/** Creates a row whose value must not exceed a goal. */
export function atMost(what: string, on: string, value: number, max: number, unit: string): Row {
  return {
    what,
    on,
    figure: `${round(value)} ${unit}`,
    goal: `≤ ${max} ${unit}`,
    isMet: value <= max,
  }
}

export function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
