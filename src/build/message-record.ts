import { VFileMessage } from 'vfile-message'

/** A message as data, for a cache or another thread. */
export type MessageRecord = Pick<
  VFileMessage,
  'reason' | 'place' | 'ruleId' | 'source' | 'fatal' | 'note' | 'edits' | 'isCorrectness' | 'file' | 'name'
>

export function toRecord(message: VFileMessage): MessageRecord {
  const { reason, place, ruleId, source, fatal, note, edits, isCorrectness, file, name } = message
  return {
    ...{ reason, place, ruleId, source, fatal, note, file, name },
    ...(edits ? { edits } : {}),
    ...(isCorrectness ? { isCorrectness } : {}),
  }
}

export function fromRecord({ reason, place, ruleId, source, ...rest }: MessageRecord): VFileMessage {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  const message = new VFileMessage(reason, {
    ...(place ? { place } : {}),
    ...(ruleId === undefined ? {} : { ruleId }),
    ...(source === undefined ? {} : { source }),
  })
  Error.stackTraceLimit = limit
  return Object.assign(message, rest)
}
