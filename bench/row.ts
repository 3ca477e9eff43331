/** One figure of the benchmark. */
export interface Row {
  /** What was done. */
  what: string
  /** To what. */
  on: string
  /** The figure, with its unit or the thing that it is a ratio to: `1.32 × node -e 0`. */
  figure: string
  /** What was hoped for, in the same words; nothing where the row is only for comparison. */
  goal?: string
  isMet?: boolean
}

/** Seconds that something takes: the best of a few runs, since all else only adds. */
export async function seconds(run: () => unknown, times = 3): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time += 1) {
    const start = performance.now()
    await run()
    best = Math.min(best, (performance.now() - start) / 1000)
  }
  return best
}

/** A row whose figure must not be over a goal. */
export function atMost(what: string, on: string, value: number, most: number, unit: string): Row {
  return {
    what,
    on,
    figure: `${round(value)} ${unit}`,
    goal: `≤ ${most} ${unit}`,
    isMet: value <= most,
  }
}

export function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
