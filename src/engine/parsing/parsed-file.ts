import type { VFileMessage } from 'vfile-message'
import type { Notes } from '../../tree/index.js'
import { fromMessageRecord, type MessageRecord, toMessageRecord } from '../message-record.js'

/** The result of parsing a notes file. */
export interface ParsedFile {
  notes: Notes
  /** Problems found while parsing. */
  messages: readonly VFileMessage[]
}

/** Serializes a parsed file as JSON on one line. */
export function toJson({ notes, messages }: ParsedFile): string {
  return JSON.stringify({ notes, messages: messages.map(toMessageRecord) })
}

export function fromJson(json: string): ParsedFile {
  // Safe: only `toJson` writes it, and the cache detects changes.
  const { notes, messages } = JSON.parse(json) as { notes: Notes; messages: MessageRecord[] }
  return { notes, messages: messages.map(fromMessageRecord) }
}
