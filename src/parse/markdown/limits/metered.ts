import type { Construct, ConstructRecord, Extension } from 'micromark-util-types'
import { boundedContainer } from './containers.js'
import { countCharacters, meterOf } from './meter.js'
import { resolveRuns } from './runs.js'

/** Wraps a construct so that its work is counted. */
export function metered(construct: Construct): Construct {
  const { name, resolveAll, tokenize } = construct
  return {
    ...construct,
    ...(name === undefined ? {} : { name: `metered ${name}` }),
    ...(resolveAll ? { resolveAll: resolveRuns(resolveAll) } : {}),
    tokenize(effects, ok, nok) {
      countCharacters(effects, this)
      // After a failed attempt, micromark merges text events, which moves all events behind them.
      meterOf(this).spend(this.events.length >> 7, this)
      return tokenize.call(this, effects, ok, nok)
    },
  }
}

/** Wraps the container and text constructs of an extension so that their work is counted. */
export function meteredExtension(extension: Extension): Extension {
  const meteredConstructs = new Map<Construct, Construct>()
  const meterOnce = (construct: Construct) => {
    const result = meteredConstructs.get(construct) ?? metered(construct)
    meteredConstructs.set(construct, result)
    return result
  }
  const { document, text, insideSpan } = extension
  return {
    ...extension,
    ...(document ? { document: mapConstructs(document, boundedContainer) } : {}),
    ...(text ? { text: mapConstructs(text, meterOnce) } : {}),
    ...(insideSpan?.null
      ? {
          insideSpan: {
            null: insideSpan.null.map((resolver) =>
              'tokenize' in resolver ? meterOnce(resolver as Construct) : resolver,
            ),
          },
        }
      : {}),
  }
}

function mapConstructs(
  record: ConstructRecord,
  change: (construct: Construct) => Construct,
): ConstructRecord {
  return Object.fromEntries(
    Object.entries(record).map(([code, constructs]) => [
      code,
      Array.isArray(constructs) ? constructs.map(change) : constructs && change(constructs),
    ]),
  )
}
