import type { Effects, TokenizeContext } from 'micromark-util-types'
import { Excess } from './excess.js'

/** Steps that any text may take, however short it is. */
const base = 500_000
/** Steps for each character before the place that is parsed. Ordinary notes take fewer than three. */
const perCharacter = 50

/**
 * Counts what a parse costs: characters that are consumed, also those that are consumed again after an attempt failed, and
 * events that are walked over. A text whose cost outgrows its length is refused, so that each parse takes linear time.
 */
export class Meter {
  #spent = 0
  #furthest = 0
  #allowed = base

  spend(steps: number, context: Pick<TokenizeContext, 'now'>): void {
    this.#spent += steps
    if (this.#spent <= this.#allowed) return
    const { offset, line } = context.now()
    // Spans are resolved when their paragraph has been read to its end.
    this.#furthest = Math.max(this.#furthest, offset)
    this.#allowed = base + perCharacter * this.#furthest
    if (this.#spent > this.#allowed)
      throw new Excess('too many marks are left open, such as `[`, `*` or `<!--`', line)
  }
}

const meters = new WeakMap<TokenizeContext['parser'], Meter>()

/** The meter of the parse that a context belongs to. */
export function meterOf({ parser }: TokenizeContext): Meter {
  const known = meters.get(parser)
  if (known) return known
  const meter = new Meter()
  meters.set(parser, meter)
  return meter
}

const counting = new WeakSet<Effects>()

/** From now on each character that this tokenizer consumes counts, whichever construct it is consumed for. */
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
