import { describe, expect, it } from 'vitest'
import { createDisabledLineMatcher } from '../../src/check/disabled-lines.js'

const point = { line: 1, column: 1, offset: 0 }
const directive = (from: number, to: number, ...rules: string[]) => ({
  rules,
  from,
  to,
  position: { start: point, end: point },
})
const linesOf = (rule: string, ...directives: ReturnType<typeof directive>[]) =>
  [1, 2, 3, 4, 5, 6].filter(createDisabledLineMatcher(directives, rule))

describe('a comment disables', () => {
  it('the rules that it names', () => {
    expect(linesOf('a', directive(2, 3, 'a', 'b'))).toEqual([2, 3])
    expect(linesOf('b', directive(2, 3, 'a', 'b'))).toEqual([2, 3])
    expect(linesOf('c', directive(2, 3, 'a', 'b'))).toEqual([])
  })

  it('all rules if it names none', () => {
    expect(linesOf('a', directive(2, 3))).toEqual([2, 3])
  })

  it('its lines besides those of other comments', () => {
    expect(linesOf('a', directive(5, 6, 'a'), directive(1, 1), directive(3, 3, 'b'))).toEqual([1, 5, 6])
  })
})
