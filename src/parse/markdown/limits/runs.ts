import type { Event, Resolver, Token, TokenizeContext } from 'micromark-util-types'
import { meterOf } from './meter.js'
import { maxDepth } from './nesting.js'
import { ParseLimitError } from './parse-limit-error.js'

/** A delimiter run that may open or close a span: `**`, `_`, `~~`. */
interface Run {
  token: Token
  /** Index of its event. */
  index: number
  marker: number
  /** Markers that aren't paired yet. */
  length: number
}

/**
 * Makes a resolver of delimiter runs take linear time for text whose runs are paired. For each pair, micromark walks back over
 * all events and moves all later ones. So the events are split wherever no run is open, and each part is resolved on its own.
 * The remaining work is counted before it starts.
 */
export function resolveRuns(resolveAll: Resolver): Resolver {
  return (events, context) => {
    const ends = splitPoints(events, context)
    if (ends.length === 0) return resolveAll(events, context)
    const all = events.slice()
    // In place, because micromark holds a reference to this array.
    events.length = 0
    let start = 0
    for (const end of [...ends, all.length]) {
      for (const event of resolveAll(all.slice(start, end), context)) events.push(event)
      start = end
    }
    return events
  }
}

/** Finds the indices at which no run is open. */
function splitPoints(events: readonly Event[], context: TokenizeContext): number[] {
  const meter = meterOf(context)
  const ends: number[] = []
  const open: Run[] = []
  for (const run of runsIn(events, context)) {
    const { token } = run
    const spend = (steps: number) =>
      meter.spend(steps, { now: () => ({ ...context.now(), line: token.start.line }) })
    if (token._close) pair(run, open, run.index - (ends.at(-1) ?? 0), spend)
    if (token._open && run.length > 0) open.push(run)
    if (open.length === 0) ends.push(run.index + 2)
  }
  return ends
}

function* runsIn(events: readonly Event[], context: TokenizeContext): Generator<Run> {
  for (const [index, [kind, token]] of events.entries())
    if (kind === 'enter' && (token._open || token._close)) {
      const marker = context.sliceSerialize(token).charCodeAt(0)
      yield { token, index, marker, length: token.end.offset - token.start.offset }
    }
}

/** Pairs a closing run with opening ones; runs in between can't be paired afterwards. */
function pair(close: Run, open: Run[], all: number, spend: (steps: number) => void): void {
  for (let depth = 1; close.length > 0; depth += 1) {
    const at = open.findLastIndex((run) => canPair(run, close))
    const begin = open[at]
    spend(begin ? 2 * (close.index - begin.index) + depth : all)
    if (!begin) return
    const used = begin.length > 1 && close.length > 1 ? 2 : 1
    begin.length -= used
    close.length -= used
    open.length = begin.length > 0 ? at + 1 : at
    if (depth > maxDepth)
      throw new ParseLimitError(
        `emphasis is nested more than ${maxDepth} levels deep`,
        close.token.start.line,
      )
  }
}

const tilde = 0x7e

/** CommonMark, section 6.2, rules 9 and 10; GFM, section 6.5, for tildes. */
function canPair(begin: Run, close: Run): boolean {
  if (begin.marker !== close.marker) return false
  if (begin.marker === tilde) return begin.length === close.length
  const isAmbiguous = begin.token._close || close.token._open
  return !(isAmbiguous && close.length % 3 !== 0 && (begin.length + close.length) % 3 === 0)
}
