import { thematicBreak } from 'micromark-core-commonmark'
import type { Code, Construct, Effects, TokenizeContext } from 'micromark-util-types'

/** By marker, the offset in the document at which the last attempt to read a thematic break failed. */
const failedAt = new WeakMap<TokenizeContext['parser'], Map<Code, number>>()

/**
 * Wraps the list construct so that a line is tried as a thematic break once per marker. Otherwise, each level of `- - - - a` reads
 * the rest of the line.
 */
export function withThematicBreakMemo(list: Construct): Construct {
  return {
    ...list,
    tokenize(effects, ok, nok) {
      return list.tokenize.call(this, withMemo(effects, this), ok, nok)
    },
  }
}

function withMemo(effects: Effects, context: TokenizeContext): Effects {
  const failures = failedAt.get(context.parser) ?? new Map<Code, number>()
  failedAt.set(context.parser, failures)
  return Object.assign(Object.create(effects) as Effects, {
    check: (construct, ok, nok) => {
      if (construct !== thematicBreak) return effects.check(construct, ok, nok)
      return (code) => {
        // Read from a later marker, the line fails at the same character.
        const isKnownToFail = (failures.get(code) ?? 0) > context.now().offset
        return isKnownToFail ? nok?.(code) : effects.check(remembering(failures), ok, nok)(code)
      }
    },
  } satisfies Pick<Effects, 'check'>)
}

/** The construct `thematicBreak`, which remembers where it failed. */
function remembering(failures: Map<Code, number>): Construct {
  return {
    ...thematicBreak,
    tokenize(effects, ok, nok) {
      let marker: Code = null
      const start = thematicBreak.tokenize.call(this, effects, ok, (code) => {
        failures.set(marker, this.now().offset)
        return nok(code)
      })
      return (code) => {
        marker = code
        return start(code)
      }
    },
  }
}
