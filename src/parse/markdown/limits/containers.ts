import type { Construct, TokenizeContext } from 'micromark-util-types'
import { meterOf } from './meter.js'
import { maxDepth } from './nesting.js'
import { ParseLimitError } from './parse-limit-error.js'

/** How many quotes and lists were started or continued on the current line. */
interface ContainerCount {
  line: number
  count: number
}

const containerCounts = new WeakMap<TokenizeContext['parser'], ContainerCount>()

/**
 * Limits how deep a container can be nested: micromark checks every open container on every line, and overflows the stack at a
 * few thousand. Some containers are counted twice; the exact depth is checked in the tree.
 */
export function boundedContainer(construct: Construct): Construct {
  const { continuation, exit, name, tokenize } = construct
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
              const stop: typeof nok = (code) => {
                // A lazy line: micromark walks back over all events of the container.
                meterOf(this).spend(this.events.length >> 5, this)
                return nok(code)
              }
              return continuation.tokenize.call(this, effects, ok, stop)
            },
          },
        }
      : {}),
    ...(exit
      ? {
          exit(effects) {
            // When a container ends, micromark copies all earlier events.
            meterOf(this).spend(this.events.length >> 6, this)
            exit.call(this, effects)
          },
        }
      : {}),
  }
}

function count(context: TokenizeContext): void {
  const { line } = context.now()
  const current = containerCounts.get(context.parser)
  if (current?.line !== line) {
    containerCounts.set(context.parser, { line, count: 1 })
    return
  }
  current.count += 1
  if (current.count > 1.5 * maxDepth)
    throw new ParseLimitError(`quotes and lists are nested more than ${maxDepth} levels deep`, line)
}
