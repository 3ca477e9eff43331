import type { VFileMessage } from 'vfile-message'
import { severityOf } from '../severity.js'
import type { Reporter } from './reporter.js'
import { toJson } from './to-json.js'

/** The properties of messages that a program can use. */
export function messageRecords(messages: readonly VFileMessage[]) {
  return messages.map((message) => ({
    file: message.file,
    line: message.line,
    column: message.column,
    severity: severityOf(message),
    ruleId: message.ruleId,
    reason: message.reason,
    note: message.note,
    isFixable: message.edits !== undefined,
  }))
}

/** A JSON array with an object for each message. */
export const json = {
  name: 'json',
  summary: 'a JSON array',
  isForPrograms: true,
  format: (messages) => toJson(messageRecords(messages)),
} as const satisfies Reporter
