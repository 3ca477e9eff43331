import type { Construct, TokenizeContext } from 'micromark-util-types'
import { meterOf } from './meter.js'

/** The construct that ends links and pictures: for each `]` it reads all that stands since the `[`, which may be far back. */
export function meteredLabelEnd(construct: Construct): Construct {
  const { tokenize } = construct
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      meterOf(this).spend(lengthOfLabel(this), this)
      return tokenize.call(this, effects, ok, nok)
    },
  }
}

/** Characters since the last `[` or `![` that is still open. */
function lengthOfLabel(context: TokenizeContext): number {
  const start = context._labelStarts?.findLast(({ _balanced }) => !_balanced)?.start
  return start ? context.now().offset - start.offset : 0
}
