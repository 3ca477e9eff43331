import { VFileMessage } from 'vfile-message'
import type { Severity } from './rule.js'

/** `true` for an error, `false` for a warning, nothing for info: as VFile has it. */
export function fatalOf(severity: Exclude<Severity, 'off'>): boolean | undefined {
  return severity === 'error' ? true : severity === 'warning' ? false : undefined
}

/** Rules that are not asked of a notebook: their messages come while a file is read. */
export const readingRules: readonly string[] = [
  'deep-html',
  'empty-file',
  'failed-emitter',
  'link-out-of-notes',
  'not-utf8',
  'unreadable-file',
  'unreadable-front-matter',
  'unreadable-table',
]

/** Messages of reading, with the severities of a config over their own. */
export function withSeverities(
  messages: readonly VFileMessage[],
  rules: Readonly<Record<string, Severity>> = {},
): VFileMessage[] {
  return messages.flatMap((message) => {
    const severity = rules[message.ruleId ?? '']
    if (severity === 'off') return []
    if (severity === undefined) return message
    // A message may be kept for later builds, with other rules: it stays as it is.
    return Object.assign(new VFileMessage(message.reason), message, { fatal: fatalOf(severity) })
  })
}
