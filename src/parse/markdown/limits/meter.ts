import type { Effects, TokenizeContext } from 'micromark-util-types'
import { ParseLimitError } from './parse-limit-error.js'

/** Steps allowed for any text, however short. */
const baseSteps = 500_000
/** Steps allowed for each character read so far. Ordinary notes take fewer than three. */
const stepsPerCharacter = 50

/**
 * Counts the work of one parse: characters consumed, including those consumed again after a failed attempt, and events walked
 * over. Parsing stops when the work outgrows the length of the text, so it always takes linear time.
 */
export class Meter {
  #spent = 0
  #furthest = 0
  #allowed = baseSteps

  spend(steps: number, context: Pick<TokenizeContext, 'now'>): void {
    this.#spent += steps
    if (this.#spent <= this.#allowed) return
    const { offset, line } = context.now()
    // The furthest offset, because spans are resolved only after their paragraph has been read.
    this.#furthest = Math.max(this.#furthest, offset)
    this.#allowed = baseSteps + stepsPerCharacter * this.#furthest
    if (this.#spent > this.#allowed)
      throw new ParseLimitError('too many unclosed markers, such as `[`, `*` or `<!--`', line)
  }
}

const meters = new WeakMap<TokenizeContext['parser'], Meter>()

/** Returns the meter of the parse that a context belongs to. */
export function meterOf({ parser }: TokenizeContext): Meter {
  const existing = meters.get(parser)
  if (existing) return existing
  const meter = new Meter()
  meters.set(parser, meter)
  return meter
}

const counting = new WeakSet<Effects>()

/** Makes a tokenizer count every character that it consumes from now on, for all constructs. */
export function countCharacters(effects: Effects, context: TokenizeContext): void {
  if (counting.has(effects)) return
  counting.add(effects)
  const meter = meterOf(context)
  const { consume } = effects
  effects.consume = (code) => {
    meter.spend(1, context)
    consume(code)
  }
}
