import type { Construct, ConstructRecord, Extension } from 'micromark-util-types'
import { boundedContainer } from './containers.js'
import { countCharacters, meterOf } from './meter.js'
import { resolveRuns } from './runs.js'

/** The same construct, with what it costs counted. */
export function metered(construct: Construct): Construct {
  const { name, resolveAll, tokenize } = construct
  return {
    ...construct,
    ...(name === undefined ? {} : { name: `metered ${name}` }),
    ...(resolveAll ? { resolveAll: resolveRuns(resolveAll) } : {}),
    tokenize(effects, ok, nok) {
      countCharacters(effects, this)
      // What comes of an attempt that fails is joined with the text before it, which moves all events behind it.
      meterOf(this).spend(this.events.length >> 7, this)
      return tokenize.call(this, effects, ok, nok)
    },
  }
}

/** The same extension, with what its constructs for containers and text cost counted. */
export function meteredExtension(extension: Extension): Extension {
  const known = new Map<Construct, Construct>()
  const once = (construct: Construct) => {
    const made = known.get(construct) ?? metered(construct)
    known.set(construct, made)
    return made
  }
  const { document, text, insideSpan } = extension
  return {
    ...extension,
    ...(document ? { document: mapConstructs(document, boundedContainer) } : {}),
    ...(text ? { text: mapConstructs(text, once) } : {}),
    ...(insideSpan?.null
      ? {
          insideSpan: {
            null: insideSpan.null.map((resolver) =>
              'tokenize' in resolver ? once(resolver as Construct) : resolver,
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
