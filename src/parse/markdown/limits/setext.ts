import type { Construct, Resolver } from 'micromark-util-types'

/** Makes setext headings take linear time: micromark copies all earlier events for each of them. */
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
