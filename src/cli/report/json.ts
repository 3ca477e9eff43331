import type { VFileMessage } from 'vfile-message'
import { severityOf } from './severity.js'

/** Formats messages as a JSON array. */
export function jsonMessages(messages: readonly VFileMessage[]): string {
  return `${JSON.stringify(
    messages.map((message) => ({
      file: message.file,
      line: message.line,
      column: message.column,
      severity: severityOf(message),
      ruleId: message.ruleId,
      reason: message.reason,
      note: message.note,
      isFixable: message.edits !== undefined,
    })),
    null,
    1,
  )}\n`
}
