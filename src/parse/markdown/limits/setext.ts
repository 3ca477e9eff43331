import type { Construct, Resolver } from 'micromark-util-types'

/** The underline of a heading, in linear time: micromark copies all events before it, for each heading of a text. */
export function resolveTailOnly(construct: Construct): Construct {
  const { name, resolveTo } = construct
  return { ...construct, name: `bounded ${name}`, ...(resolveTo ? { resolveTo: tailOnly(resolveTo) } : {}) }
}

function tailOnly(resolveTo: Resolver): Resolver {
  return (events, context) => {
    const content = events.findLastIndex(([kind, { type }]) => kind === 'enter' && type === 'content')
    const tail = events.splice(Math.max(content, 0))
    for (const event of resolveTo(tail, context)) events.push(event)
    return events
  }
}
