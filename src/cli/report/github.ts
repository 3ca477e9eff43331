import type { VFileMessage } from 'vfile-message'
import { escapeControlCharacters } from '../terminal.js'
import { severityOf } from './severity.js'

const workflowCommands = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Formats messages as GitHub Actions workflow commands, which annotate the lines of a pull request. */
export function githubMessages(messages: readonly VFileMessage[]): string {
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
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
