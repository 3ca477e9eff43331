import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Random } from '../../fuzz/random.js'
import { findFaults, findQuadraticFunctions } from './find-faults.js'
import { type Input, type Kind, kinds, quadratic } from './kinds.js'
import { loadPipeline, type RunPipeline } from './pipeline.js'
import { total, type Work, WorkCounter } from './work.js'

/** A run tests this many kinds. `DDD_SEED` repeats a choice, `DDD_KINDS=<pattern>` names kinds, `DDD_LONG=1` tests all. */
const sampleSize = 40
const seed = Number(process.env.DDD_SEED ?? Math.floor(Math.random() * 1e9))

const chosen = chooseKinds()
console.log(
  `Testing ${chosen.length} of ${Object.keys(kinds).length} kinds of input. Repeat with DDD_SEED=${seed}`,
)

function chooseKinds(): [string, Kind][] {
  const all = Object.entries(kinds).filter(([name]) => !(name in quadratic))
  const { DDD_KINDS: pattern, DDD_LONG: isLong } = process.env
  if (pattern !== undefined) return all.filter(([name]) => new RegExp(pattern).test(name))
  if (isLong) return all
  const random = new Random(seed)
  return Array.from({ length: sampleSize }, () => all.splice(random.below(all.length), 1)).flat()
}

const smallest: Input = { files: ['a\n'] }
/** Together these produce something in every format, so that all code is loaded before anything is counted. */
const warmUp = ['commands of one program', 'cards of questions and answers', 'HTML table with many rows']

let counter: WorkCounter
let runPipeline: RunPipeline
let base: Work

/** @returns the work for an input, and the reason if a file was refused */
async function workFor(input: Input): Promise<{ work: Work; refusal?: string }> {
  counter.take()
  const result = await runPipeline(input)
  return { work: counter.take(), ...result }
}

function inputOf(name: string): Input {
  const { make, n } = kinds[name] as Kind
  return make(n)
}

beforeAll(async () => {
  counter = new WorkCounter()
  runPipeline = await loadPipeline()
  for (const name of warmUp) await workFor(inputOf(name))
  await workFor(smallest)
  base = (await workFor(smallest)).work
})

afterAll(() => counter.stop())

describe('the counter of work', () => {
  it('gives the same count for the same input, within 2%', async () => {
    const counts: number[] = []
    for (let time = 0; time < 3; time += 1) counts.push(total((await workFor(inputOf(warmUp[0] ?? ''))).work))
    // Each run counts up to 0.8 % less than the one before, as V8 compiles more; the test runner may add a little.
    expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(1.02)
  })

  const doublingOf = (run: (n: number) => void, n: number) => {
    const countRun = (size: number) => {
      counter.take()
      run(size)
      return counter.take()
    }
    return { small: countRun(n), large: countRun(2 * n), base: new Map<string, number>() }
  }

  it('sees that linear work is linear', () => {
    expect(findFaults(doublingOf(countTo, 1_000_000))).toEqual([])
  })

  it('sees that quadratic work is quadratic', () => {
    expect(findFaults(doublingOf(countPairs, 1000))[0]).toMatch(/^all: (?:3\.9|4\.0)/)
  })

  it('sees a quadratic function in linear work', () => {
    const workOf = (size: number) =>
      new Map([
        ['src/a.ts:linear', 1_000_000 * size],
        ['src/a.ts:quadratic', 1000 * size ** 2],
      ])
    expect(findQuadraticFunctions([workOf(1), workOf(2), workOf(4)])).toEqual([
      'src/a.ts:quadratic: 1000, 4000, 16000 blocks',
    ])
  })
})

function countTo(n: number): number {
  let count = 0
  for (let index = 0; index < n; index += 1) count += 1
  return count
}

function countPairs(n: number): number {
  let count = 0
  for (let index = 0; index < n; index += 1) count += countTo(index)
  return count
}

describe('an input twice as large takes at most 2.3 times the work', () => {
  // A refused input has to meet the same bound. The first step that fails ends the test: the next one could take minutes.
  it.each(chosen)('%s', async (_, { make, n }) => {
    const { work: small } = await workFor(make(n))
    const { work: middle } = await workFor(make(2 * n))
    expect(findFaults({ small, large: middle, base }), `n = ${n}, then ${2 * n}`).toEqual([])
    const { work: large } = await workFor(make(4 * n))
    expect(findFaults({ small: middle, large, base }), `n = ${2 * n}, then ${4 * n}`).toEqual([])
    expect(findQuadraticFunctions([small, middle, large])).toEqual([])
  })
})

describe('kinds that grow faster because of a dependency', () => {
  // A kind that no longer does is moved out of `quadratic`.
  it.each(Object.entries(quadratic))('%s: %s', async (name) => {
    const { make, n } = kinds[name] as Kind
    const [small, large] = [await workFor(make(2 * n)), await workFor(make(4 * n))]
    expect(findFaults({ small: small.work, large: large.work, base })).not.toEqual([])
  })
})
