import type { Construct, TokenizeContext } from 'micromark-util-types'
import { meterOf } from './meter.js'

/** Counts the work at the end of a link or picture: each `]` reads everything back to its `[`. */
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

/** Counts the characters since the last open `[` or `![`. */
function lengthOfLabel(context: TokenizeContext): number {
  const start = context._labelStarts?.findLast(({ _balanced }) => !_balanced)?.start
  return start ? context.now().offset - start.offset : 0
}
