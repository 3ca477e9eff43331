import type { Code, Effects, State } from 'micromark-util-types'
import { dollar } from './characters.js'

/**
 * Reads the dollar signs before or after a formula.
 *
 * @param max another dollar sign after this many is an error
 * @param ok receives the number of dollar signs
 */
export function factoryDollars(
  effects: Effects,
  type: 'mathFlowFence' | 'mathTextSequence',
  max: number,
  ok: (size: number) => State,
  nok: State,
): State {
  let size = 0
  return (code) => {
    effects.enter(type)
    return next(code)
  }
  function next(code: Code): State | undefined {
    if (code === dollar && size < max) {
      size += 1
      effects.consume(code)
      return next
    }
    if (code === dollar || size === 0) return nok(code)
    effects.exit(type)
    return ok(size)(code)
  }
}
