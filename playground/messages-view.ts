import { getElement } from './get-element.js'
import type { Message } from './protocol.js'

/** @returns a function that shows messages, with links to their lines */
export function startMessagesView(
  goToLine: (file: string | undefined, line: number) => void,
): (messages: readonly Message[], total: number, hasFiles: boolean) => void {
  const list = getElement('message-list', HTMLElement)
  const summary = getElement('message-lead', HTMLElement)
  return (messages, total, hasFiles) => {
    summary.textContent = summarize(messages.length, total)
    list.replaceChildren(
      ...messages.map((message) => {
        const item = document.createElement('li')
        const { file, line } = message
        if (line === undefined) item.append(...partsOf(message, hasFiles))
        else {
          const button = document.createElement('button')
          button.type = 'button'
          button.append(...partsOf(message, hasFiles))
          button.addEventListener('click', () => goToLine(file, line))
          item.append(button)
        }
        return item
      }),
    )
  }
}

function summarize(shown: number, total: number): string {
  if (total === 0) return 'No problems found.'
  const rest = shown < total ? ` (showing the first ${shown})` : ''
  return `${total} ${total === 1 ? 'message' : 'messages'}${rest}. Click one to go to its line.`
}

function partsOf({ severity, reason, note, file, line, rule }: Message, hasFiles: boolean): HTMLElement[] {
  const position = [hasFiles ? file : undefined, line === undefined ? undefined : `line ${line}`]
  const where = position.filter((part) => part !== undefined).join(', ')
  return [
    span(`mark ${severity}`, severity),
    ...(where === '' ? [] : [span('where', where)]),
    ...(rule === undefined ? [] : [span('rule', rule)]),
    span('reason', reason),
    ...(note === undefined ? [] : [span('note', note)]),
  ]
}

function span(name: string, text: string): HTMLElement {
  const element = document.createElement('span')
  element.className = name
  element.textContent = text
  return element
}
