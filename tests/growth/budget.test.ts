/**
 * The work budget: each stage may do at most 10 % more work for this project's own notes than docs/performance.md states. If more is
 * justified, change the table there and say why.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPipeline } from './pipeline.js'
import { total, WorkCounter } from './work.js'

const root = join(import.meta.dirname, '../..')
const budget = new Map(
  [
    ...readFileSync(join(root, 'docs/performance.md'), 'utf8').matchAll(/^\| `([^`]+)` \| ([\d,]+) \|$/gm),
  ].map(([, stage = '', blocks = '']) => [stage, Number(blocks.replaceAll(',', ''))]),
)
const files = readdirSync(join(root, 'notes'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(root, 'notes', name), 'utf8'))

const work = new Map<string, number>()

beforeAll(async () => {
  const counter = new WorkCounter()
  const runPipeline = await loadPipeline()
  // The first time, patterns and lists of words are created as well. The test runner may interrupt, which only adds work.
  for (let time = 0; time < 4; time += 1) {
    counter.take()
    await runPipeline({ files }, (stage) => {
      const blocks = total(counter.take())
      if (time > 0) work.set(stage, Math.min(blocks, work.get(stage) ?? Infinity))
    })
  }
  counter.stop()
})

describe('the work budget', () => {
  it('has each stage', () => {
    expect([...budget.keys()]).toEqual([...work.keys()])
  })

  it.each([...budget])('%s takes about %i blocks of code', (stage, blocks) => {
    expect(work.get(stage)).toBeLessThan(1.1 * blocks)
  })
})
