import { severityOf } from '../severity.js'
import { escapeControlCharacters } from '../terminal.js'
import type { Reporter } from './reporter.js'

const workflowCommands = { error: 'error', warning: 'warning', info: 'notice' } as const

/** GitHub Actions workflow commands, which annotate the lines of a pull request. */
export const github = {
  name: 'github',
  summary: 'annotations for GitHub Actions',
  isForPrograms: true,
  format(messages) {
    return messages
      .map((message) => {
        const { file = '', line = 1, column = 1, ruleId = '', reason, note } = message
        const properties = [
          `file=${escapeProperty(escapeControlCharacters(file))}`,
          `line=${line}`,
          `col=${column}`,
          `title=${escapeProperty(ruleId)}`,
        ].join(',')
        return `::${workflowCommands[severityOf(message)]} ${properties}::${escapeData(escapeControlCharacters(note === undefined ? reason : `${reason} ${note}`))}\n`
      })
      .join('')
  },
} as const satisfies Reporter

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
