import type { VFileMessage } from 'vfile-message'
import type { ReadResult } from '../read-result.js'

/** Number of lines shown before and after the line of a message. */
const contextLines = 3

/** Returns a page with all messages; each expands to the lines it is about. */
export function messagesPage({ messages, textOf }: Pick<ReadResult, 'messages' | 'textOf'>): string {
  const lines = new Map<string, string[]>()
  const linesOf = (file: string) => {
    const fileLines = lines.get(file) ?? textOf(file).split(/\r\n|\n|\r/)
    lines.set(file, fileLines)
    return fileLines
  }
  const items = messages.map((message) => {
    const { file = '', line, column = 1, reason, note = '', ruleId = '' } = message
    const severity = message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info'
    const place = line === undefined ? file : `${file}:${line}:${column}`
    return `<details><summary><b class="${severity}">${severity}</b> ${escapeHtml(reason)} <small>${escapeHtml(ruleId)}</small><br><code>${escapeHtml(place)}</code></summary>
<p>${escapeHtml(note)}</p>${excerpt(message, linesOf(file))}</details>`
  })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Messages</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 15px/1.45 system-ui, sans-serif; }
details { padding: .5rem 0; border-bottom: 1px solid #8884; }
summary { cursor: pointer; }
.error, .warning { color: light-dark(#a8321d, #f29a86); }
small, code { opacity: .8; }
pre { overflow-x: auto; padding: .5rem; background: #8882; }
mark { display: block; }
</style>
<body>
<h1>${messages.length === 0 ? 'No messages' : `${messages.length} ${messages.length === 1 ? 'message' : 'messages'}`}</h1>
${items.join('\n')}
</body>
</html>
`
}

function excerpt({ line }: VFileMessage, lines: readonly string[]): string {
  if (line === undefined) return ''
  const from = Math.max(1, line - contextLines)
  const shown = lines.slice(from - 1, line + contextLines).map((text, index) => {
    const number = from + index
    const row = `${`${number}`.padStart(5)}  ${escapeHtml(text)}`
    return number === line ? `<mark>${row}</mark>` : `${row}\n`
  })
  return `<pre>${shown.join('')}</pre>`
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
