/**
 * Hostile notes: puts hundreds of payloads in every place where text can appear, and opens every output with the program that
 * reads it. No payload may take effect.
 *
 * By default a random sample is tested, and its seed is printed. `DDD_SEED=7` repeats a sample, `DDD_LONG=1` tests all pairs.
 */
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { Random } from '../../fuzz/random.js'
import { buildPairs, type HostileBuild } from './build-pairs.js'
import { type FaultReport, findFaults, readWith } from './find-faults.js'
import { batch, batchCount, pairCount } from './pairs.js'
import { planted } from './planted.js'
import { readers } from './readers/index.js'
import { saveExpectedCounts } from './readers/markup.js'

const isLong = process.env.DDD_LONG === '1'
const seed = Number(process.env.DDD_SEED ?? Math.floor(Math.random() * 2 ** 31))
const sampleSize = 3

function chosenBatches(): number[] {
  if (isLong) return Array.from({ length: batchCount }, (_, index) => index)
  const random = new Random(seed)
  const sample = new Set<number>()
  while (sample.size < sampleSize) sample.add(random.below(batchCount))
  return [...sample]
}

const available = readers.filter((reader) => reader.missing() === undefined)

function describeFault({ reader, output, what, pairs }: FaultReport): string {
  const places =
    pairs.length > 5
      ? [`${pairs.length} pairs`]
      : pairs.map(({ payload, place }) => `${JSON.stringify(payload.slice(0, 200))} in ${place}`)
  return `${reader}, ${output}: ${what.slice(0, 500)}\n    from ${places.join('\n    and ')}`
}

let harmless: HostileBuild
beforeAll(async () => {
  harmless = await buildPairs([])
  saveExpectedCounts(harmless.pages)
})
afterAll(() => rmSync(harmless.base, { recursive: true, force: true }))

test('there are at least 250 payloads and 5,000 pairs', () => {
  expect(batchCount).toBeGreaterThanOrEqual(250)
  expect(pairCount).toBeGreaterThanOrEqual(5000)
})

if (isLong)
  test('every reader is installed, so that all outputs are read', () => {
    expect(readers.flatMap((reader) => reader.missing() ?? [])).toEqual([])
  })

describe.each(readers)('$name', (reader) => {
  const missing = reader.missing()
  const plantedFaults = planted.filter(({ reader: name }) => name === reader.name)
  test.skipIf(missing !== undefined)(
    `finds nothing in harmless notes${missing === undefined ? '' : ` [needs ${missing}]`}`,
    async () => {
      expect((await readWith(reader, harmless)).map(({ output, what }) => `${output}: ${what}`)).toEqual([])
    },
  )
  it.skipIf(missing !== undefined).each(plantedFaults)(
    'finds $what',
    async ({ plant, overrides, expected }) => {
      const built = await buildPairs([])
      try {
        await plant?.(built)
        const faults = await readWith(reader, { ...built, ...overrides })
        expect(faults.map(({ output, what }) => `${output}: ${what}`).join('\n')).toMatch(expected)
      } finally {
        rmSync(built.base, { recursive: true, force: true })
      }
    },
  )
})

describe(isLong ? `all ${pairCount} pairs` : `a sample from ${pairCount} pairs (DDD_SEED=${seed})`, () => {
  it.each(chosenBatches())('have no effect in batch %i', { timeout: 600_000 }, async (index) => {
    // Building twice, which must change nothing, is slow.
    const isBuiltTwice = index % 8 === 0
    const faults = await findFaults(batch(index), available, isBuiltTwice)
    expect([...new Set(faults.map(describeFault))].join('\n')).toBe('')
  })
})
