/**
 * Our own cases: for each shape, notes that have it and notes that only look like it.
 *
 * Each test parses tests/cases/<shape>/<case>/input.md; expected.json lists the expected results, in order.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { summaryOf } from './summary.js'

const cases = resolve(import.meta.dirname, '../cases')

for (const shape of readdirSync(cases)) {
  const names = readdirSync(join(cases, shape))
  describe(shape, () => {
    it('has at least five cases', () => {
      expect(names.length).toBeGreaterThanOrEqual(5)
    })
    it.each(names)('%s', (name) => {
      const folder = join(cases, shape, name)
      expect(existsSync(join(folder, 'expected.json'))).toBe(true)
      const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
      expect(summaryOf(readFileSync(join(folder, 'input.md'), 'utf8'))).toEqual(expected)
    })
  })
}
