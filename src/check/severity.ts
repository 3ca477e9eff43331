import { VFileMessage } from 'vfile-message'
import type { Severity } from './rule.js'

/** Converts a severity to the `fatal` of a VFile message: `true` for an error, `false` for a warning, `undefined` for info. */
export function toFatal(severity: Exclude<Severity, 'off'>): boolean | undefined {
  return severity === 'error' ? true : severity === 'warning' ? false : undefined
}

/** Ids of messages that the engine reports itself, without a rule. */
export const engineRuleIds: readonly string[] = [
  'deep-html',
  'empty-card',
  'empty-file',
  'failed-emitter',
  'link-out-of-notes',
  'not-utf8',
  'unreadable-file',
  'unreadable-front-matter',
  'unreadable-table',
]

/** Applies the severities of a config to messages of the engine. */
export function applySeverities(
  messages: readonly VFileMessage[],
  rules: Readonly<Record<string, Severity>> = {},
): VFileMessage[] {
  return messages.flatMap((message) => {
    const severity = rules[message.ruleId ?? '']
    if (severity === 'off') return []
    if (severity === undefined) return message
    // Copied, because the original may be cached for builds with other severities.
    return Object.assign(new VFileMessage(message.reason), message, { fatal: toFatal(severity) })
  })
}
