import type { VFileMessage } from 'vfile-message'
import { visible } from '../terminal.js'
import { severityOf } from './severity.js'

const names = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Annotations of GitHub Actions ("Workflow commands"), a line each: they show beside the lines of a pull request. */
export function githubMessages(messages: readonly VFileMessage[]): string {
  return messages
    .map((message) => {
      const { file = '', line = 1, column = 1, ruleId = '', reason, note } = message
      const properties = [
        `file=${property(visible(file))}`,
        `line=${line}`,
        `col=${column}`,
        `title=${property(ruleId)}`,
      ].join(',')
      return `::${names[severityOf(message)]} ${properties}::${data(visible(note === undefined ? reason : `${reason} ${note}`))}\n`
    })
    .join('')
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
