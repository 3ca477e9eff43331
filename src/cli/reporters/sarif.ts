import type { VFileMessage } from 'vfile-message'
import { encodeUriPath } from '../../emit/index.js'
import { severityOf } from '../severity.js'
import { version } from '../version.js'
import type { Reporter } from './reporter.js'
import { toJson } from './to-json.js'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** The Static Analysis Results Interchange Format, version 2.1.0 (OASIS), as code scanning services read it. */
export const sarif = {
  name: 'sarif',
  summary: 'SARIF 2.1.0, for code scanning',
  isForPrograms: true,
  format(messages) {
    const ruleIds = [...new Set(messages.map(({ ruleId = '' }) => ruleId))].sort()
    const log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'ddd-build', version, rules: ruleIds.map((id) => ({ id })) } },
          columnKind: 'utf16CodeUnits',
          results: messages.map(toResult),
        },
      ],
    }
    return toJson(log)
  },
} as const satisfies Reporter

function toResult(message: VFileMessage) {
  const { file, ruleId = '', reason, note } = message
  return {
    ruleId,
    level: levels[severityOf(message)],
    message: { text: note === undefined ? reason : `${reason}. ${note}` },
    ...(file === undefined
      ? {}
      : {
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeUriPath(file) },
                ...region(message),
              },
            },
          ],
        }),
  }
}

function region({ line, column, place }: VFileMessage) {
  if (line === undefined) return {}
  const end = place && 'end' in place ? place.end : undefined
  return {
    region: {
      startLine: line,
      ...(column === undefined ? {} : { startColumn: column }),
      ...(end ? { endLine: end.line, endColumn: end.column } : {}),
    },
  }
}
