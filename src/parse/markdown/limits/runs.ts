import type { Event, Resolver, Token, TokenizeContext } from 'micromark-util-types'
import { Excess } from './excess.js'
import { meterOf } from './meter.js'
import { deepest } from './nesting.js'

/** A run of marks that may begin or end a span: `**`, `_`, `~~`. */
interface Run {
  token: Token
  /** Where its event stands. */
  index: number
  marker: number
  /** Marks that are not used yet. */
  length: number
}

/**
 * The resolver of micromark that pairs runs of marks, in time that is linear where the runs are paired: micromark walks back over
 * all events, and moves all that follow, for each pair. Here events are cut where no run is open, and each piece is resolved
 * alone. What is left to walk is counted before it starts.
 */
export function resolveRuns(resolveAll: Resolver): Resolver {
  return (events, context) => {
    const ends = endsOfClosedPieces(events, context)
    if (ends.length === 0) return resolveAll(events, context)
    const all = events.slice()
    // In place: micromark keeps the list.
    events.length = 0
    let start = 0
    for (const end of [...ends, all.length]) {
      for (const event of resolveAll(all.slice(start, end), context)) events.push(event)
      start = end
    }
    return events
  }
}

/** Indices behind runs where none that was begun is open. */
function endsOfClosedPieces(events: readonly Event[], context: TokenizeContext): number[] {
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

/** Uses up what a closing run closes; of those between, none is open afterwards. */
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
    if (depth > deepest)
      throw new Excess(`emphasis is nested more than ${deepest} deep`, close.token.start.line)
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
