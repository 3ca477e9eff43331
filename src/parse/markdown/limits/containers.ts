import type { Construct, TokenizeContext } from 'micromark-util-types'
import { Excess } from './excess.js'
import { meterOf } from './meter.js'
import { deepest } from './nesting.js'

/** Quotes and lists that were begun or continued on the line that a parse has reached. */
interface Line {
  line: number
  count: number
}

const lines = new WeakMap<TokenizeContext['parser'], Line>()

/**
 * The same container, which can't be nested in others without end: micromark looks at each on each line, and at a few thousand
 * it runs out of stack. Some are looked at twice; the exact depth is measured in the tree.
 */
export function boundedContainer(construct: Construct): Construct {
  const { continuation, name, tokenize } = construct
  return {
    ...construct,
    name: `bounded ${name}`,
    tokenize(effects, ok, nok) {
      count(this)
      return tokenize.call(this, effects, ok, nok)
    },
    ...(continuation
      ? {
          continuation: {
            ...continuation,
            tokenize(effects, ok, nok) {
              count(this)
              const leave: typeof nok = (code) => {
                // Where a container ends, micromark copies the events of all that are closed already.
                meterOf(this).spend(this.events.length >> 5, this)
                return nok(code)
              }
              const go: typeof ok = (code) => {
                // So it does where the next item of a list begins.
                if (this.containerState?._closeFlow) meterOf(this).spend(this.events.length >> 7, this)
                return ok(code)
              }
              return continuation.tokenize.call(this, effects, go, leave)
            },
          },
        }
      : {}),
  }
}

function count(context: TokenizeContext): void {
  const { line } = context.now()
  const current = lines.get(context.parser)
  if (current?.line !== line) {
    lines.set(context.parser, { line, count: 1 })
    return
  }
  current.count += 1
  if (current.count > 1.5 * deepest)
    throw new Excess(`quotes and lists are nested more than ${deepest} deep`, line)
}
