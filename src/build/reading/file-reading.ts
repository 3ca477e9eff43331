import type { VFileMessage } from 'vfile-message'
import type { Notes } from '../../tree/index.js'
import { fromRecord, type MessageRecord, toRecord } from '../message-record.js'

/** What a file of notes came to. */
export interface FileReading {
  notes: Notes
  /** What there was to say while it was read. */
  messages: readonly VFileMessage[]
}

/** As JSON in one line. */
export function toJson({ notes, messages }: FileReading): string {
  return JSON.stringify({ notes, messages: messages.map(toRecord) })
}

export function fromJson(json: string): FileReading {
  // Holds: only `toJson` makes it, and the cache knows whether it is still as it was.
  const { notes, messages } = JSON.parse(json) as { notes: Notes; messages: MessageRecord[] }
  return { notes, messages: messages.map(fromRecord) }
}
