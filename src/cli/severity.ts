import type { VFileMessage } from 'vfile-message'

export const severityOf = ({ fatal }: VFileMessage) =>
  fatal === true ? 'error' : fatal === false ? 'warning' : 'info'

/** Counts messages by severity: `1 error, 2 warnings`. */
export function countMessages(messages: readonly VFileMessage[]): string {
  const counts = ['error', 'warning', 'info'].flatMap((severity) => {
    const count = messages.filter((message) => severityOf(message) === severity).length
    if (count === 0) return []
    return `${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`
  })
  return counts.join(', ')
}
