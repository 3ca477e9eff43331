/**
 * `npx tsx bench/growth.ts [pattern]`: how CPU time grows for the kinds of input of tests/growth. Unlike the work counter of the
 * tests, it includes regular expressions, `sort`, `splice` and string searches.
 */
import { cpus } from 'node:os'
import { pathToFileURL } from 'node:url'
import { type Kind, kinds } from '../tests/growth/kinds.js'
import { loadPipeline, type RunPipeline } from '../tests/growth/pipeline.js'
import { type Row, round } from './row.js'

const maxGrowth = 2.3
/** Multiples of the size in the tests. The larger, the smaller the share of fixed costs. */
const sizes = [4, 16]
/** Stages that take less are ignored, since their times vary too much. */
const minTimeMs = 100
/** If the smaller size takes longer than this, the larger one is skipped. */
const maxTimeMs = 2000
/** Runs of each input; the fastest counts. `TRIES=1` for a quick look. */
const tries = Number(process.env.TRIES ?? 2)

/** CPU time in milliseconds by stage, and in total as `all`. */
type Times = Map<string, number>

async function timesOf(runPipeline: RunPipeline, kind: Kind, size: number, runs: number): Promise<Times> {
  const input = kind.make(kind.n * size)
  const best: Times = new Map()
  const record = (stage: string, time: number) =>
    best.set(stage, Math.min(time, best.get(stage) ?? Number.POSITIVE_INFINITY))
  for (let attempt = 0; attempt < runs; attempt += 1) {
    const start = cpuTime()
    let before = start
    await runPipeline(input, (stage) => {
      const now = cpuTime()
      record(stage, now - before)
      before = now
    })
    record('all', before - start)
  }
  return best
}

function cpuTime(): number {
  const { system, user } = process.cpuUsage()
  return (system + user) / 1000
}

/**
 * Measures the kinds of input whose names match. Doubling an input should take at most 2.3 times the CPU time.
 *
 * @param onRow called with each row as soon as it is measured, since all of them take minutes
 */
export async function growthRows(pattern = /(?:)/, onRow: (row: Row) => void = () => {}): Promise<Row[]> {
  const runPipeline = await loadPipeline()
  const chosen = Object.entries(kinds).filter(([name]) => pattern.test(name))
  for (const kind of Object.values(kinds).slice(0, 20)) await runPipeline(kind.make(1))
  const base = await timesOf(runPipeline, { n: 1, make: () => ({ files: ['a\n'] }) }, 1, 5)
  const rows: Row[] = []
  for (const [name, kind] of chosen) {
    const [smallest = 1, largest = 1] = sizes
    const small = await timesOf(runPipeline, kind, smallest, tries)
    const isSlow = (small.get('all') ?? 0) > maxTimeMs
    const large = isSlow ? new Map<string, number>() : await timesOf(runPipeline, kind, largest, tries)
    const row = rowOf(name, small, large, base)
    onRow(row)
    rows.push(row)
  }
  return rows
}

function rowOf(name: string, small: Times, large: Times, base: Times): Row {
  const doublings = Math.log2((sizes[1] ?? 1) / (sizes[0] ?? 1))
  const own = (times: Times, stage: string) => Math.max(1, (times.get(stage) ?? 0) - (base.get(stage) ?? 0))
  const growth = (stage: string) => (own(large, stage) / own(small, stage)) ** (1 / doublings)
  const goal = `≤ ${maxGrowth} ×`
  if (large.size === 0)
    return { what: name, on: `${round(own(small, 'all'))} ms`, figure: 'too slow', goal, isMet: false }
  const tooFast = [...large.keys()].filter(
    (stage) => own(large, stage) >= minTimeMs && growth(stage) > maxGrowth,
  )
  const slowStages = tooFast
    .filter((stage) => stage !== 'all')
    .map((stage) => `${stage} ${round(growth(stage))}`)
  return {
    what: name,
    on: `${round(own(small, 'all'))}, ${round(own(large, 'all'))} ms`,
    figure: `${round(growth('all'))} × ${slowStages.join(', ')}`.trim(),
    goal,
    isMet: tooFast.length === 0,
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(`Node ${process.version}, ${cpus().length} cores; growth of CPU time when an input doubles`)
  await growthRows(new RegExp(process.argv[2] ?? ''), ({ what, on, figure, isMet }) =>
    console.log(`${isMet ? '    ' : 'FAIL'} ${what.padEnd(50)} ${on.padEnd(20)} ${figure}`),
  )
}
