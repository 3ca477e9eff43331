import { getElement } from './get-element.js'
import type { Message } from './protocol.js'

/** @returns shows messages; each leads to its line */
export function startMessagesView(
  goTo: (file: string | undefined, line: number) => void,
): (messages: readonly Message[], total: number, hasFiles: boolean) => void {
  const list = getElement('message-list', HTMLElement)
  const lead = getElement('message-lead', HTMLElement)
  return (messages, total, hasFiles) => {
    lead.textContent = leadOf(messages.length, total)
    list.replaceChildren(
      ...messages.map((message) => {
        const item = document.createElement('li')
        const { file, line } = message
        if (line === undefined) item.append(...partsOf(message, hasFiles))
        else {
          const button = document.createElement('button')
          button.type = 'button'
          button.append(...partsOf(message, hasFiles))
          button.addEventListener('click', () => goTo(file, line))
          item.append(button)
        }
        return item
      }),
    )
  }
}

function leadOf(shown: number, total: number): string {
  if (total === 0) return 'Nothing to say: no mistake was found.'
  const rest = shown < total ? `; the first ${shown} stand here` : ''
  return `${total} ${total === 1 ? 'message' : 'messages'}${rest}. A click goes to the line.`
}

function partsOf({ severity, reason, note, file, line, rule }: Message, hasFiles: boolean): HTMLElement[] {
  const place = [hasFiles ? file : undefined, line === undefined ? undefined : `line ${line}`]
  const where = place.filter((part) => part !== undefined).join(', ')
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
