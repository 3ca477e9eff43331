import type { Point, Position } from 'unist'
import { VFileMessage } from 'vfile-message'

/**
 * A serializable message, for a cache or another thread. It is kept compact (no empty fields, places as numbers) because
 * there may be tens of thousands.
 */
export interface MessageRecord
  extends Partial<
    Pick<
      VFileMessage,
      'ruleId' | 'source' | 'fatal' | 'note' | 'edits' | 'excludesCommand' | 'command' | 'file'
    >
  > {
  reason: string
  /** Line, column and offset of a point, or of a start and an end. */
  place?: (number | null)[]
  /** Default: `file:line:column`. */
  name?: string
}

export function toMessageRecord(message: VFileMessage): MessageRecord {
  const { reason, place, ruleId, source, fatal, note, edits, excludesCommand, command, file, name } = message
  return {
    reason,
    ...(place
      ? { place: 'start' in place ? [place.start, place.end].flatMap(pointToNumbers) : pointToNumbers(place) }
      : {}),
    ...(ruleId === undefined ? {} : { ruleId }),
    ...(source === undefined ? {} : { source }),
    ...(fatal === undefined ? {} : { fatal }),
    ...(note === undefined ? {} : { note }),
    ...(file === undefined ? {} : { file }),
    ...(name === messageName(message) ? {} : { name }),
    ...(edits ? { edits } : {}),
    ...(excludesCommand ? { excludesCommand } : {}),
    ...(command === undefined ? {} : { command }),
  }
}

export function fromMessageRecord({
  reason,
  place,
  ruleId,
  source,
  fatal,
  ...rest
}: MessageRecord): VFileMessage {
  const stackTraceLimit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  const message = new VFileMessage(reason, {
    ...(place ? { place: placeOf(place) } : {}),
    ...(ruleId === undefined ? {} : { ruleId }),
    ...(source === undefined ? {} : { source }),
  })
  Error.stackTraceLimit = stackTraceLimit
  message.fatal = fatal
  Object.assign(message, rest)
  if (rest.name === undefined) message.name = messageName(message)
  return message
}

/** Returns the name that the checks give a message. */
function messageName({ file, line, column }: Pick<VFileMessage, 'file' | 'line' | 'column'>): string {
  return `${file}:${line ?? 1}:${column ?? 1}`
}

function pointToNumbers({ line, column, offset }: Point): (number | null)[] {
  return [line, column, offset ?? null]
}

function placeOf(place: readonly (number | null)[]): Point | Position {
  const start = pointOf(place)
  return place.length > 3 ? { start, end: pointOf(place.slice(3)) } : start
}

function pointOf([line, column, offset]: readonly (number | null)[]): Point {
  return { line: line ?? 1, column: column ?? 1, ...(typeof offset === 'number' ? { offset } : {}) }
}
