import type { Point, Position } from 'unist'
import { VFileMessage } from 'vfile-message'

/**
 * A message as data, for a cache or another thread. What says nothing is left out, and places are numbers: there may be
 * tens of thousands.
 */
export interface MessageRecord
  extends Partial<
    Pick<VFileMessage, 'ruleId' | 'source' | 'fatal' | 'note' | 'edits' | 'isCorrectness' | 'file'>
  > {
  reason: string
  /** Line, column and offset of a point, or of start and end. */
  place?: (number | null)[]
  /** Unless it is the file and the place. */
  name?: string
}

export function toRecord(message: VFileMessage): MessageRecord {
  const { reason, place, ruleId, source, fatal, note, edits, isCorrectness, file, name } = message
  return {
    reason,
    ...(place
      ? { place: 'start' in place ? [place.start, place.end].flatMap(numbers) : numbers(place) }
      : {}),
    ...(ruleId === undefined ? {} : { ruleId }),
    ...(source === undefined ? {} : { source }),
    ...(fatal === undefined ? {} : { fatal }),
    ...(note === undefined ? {} : { note }),
    ...(file === undefined ? {} : { file }),
    ...(name === nameOf(message) ? {} : { name }),
    ...(edits ? { edits } : {}),
    ...(isCorrectness ? { isCorrectness } : {}),
  }
}

export function fromRecord({ reason, place, ruleId, source, fatal, ...rest }: MessageRecord): VFileMessage {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  const message = new VFileMessage(reason, {
    ...(place ? { place: placeOf(place) } : {}),
    ...(ruleId === undefined ? {} : { ruleId }),
    ...(source === undefined ? {} : { source }),
  })
  Error.stackTraceLimit = limit
  message.fatal = fatal
  Object.assign(message, rest)
  if (rest.name === undefined) message.name = nameOf(message)
  return message
}

/** As the checks name it. */
function nameOf({ file, line, column }: Pick<VFileMessage, 'file' | 'line' | 'column'>): string {
  return `${file}:${line ?? 1}:${column ?? 1}`
}

function numbers({ line, column, offset }: Point): (number | null)[] {
  return [line, column, offset ?? null]
}

function placeOf(place: readonly (number | null)[]): Point | Position {
  const start = pointOf(place)
  return place.length > 3 ? { start, end: pointOf(place.slice(3)) } : start
}

function pointOf([line, column, offset]: readonly (number | null)[]): Point {
  return { line: line ?? 1, column: column ?? 1, ...(typeof offset === 'number' ? { offset } : {}) }
}
