/** Shows the sheet in a sandboxed frame. */
import { getElement } from './get-element.js'

/** @returns a function that shows a sheet at the scroll position of the previous one */
export function startSheetView(): (html: string) => void {
  const panel = getElement('panel-sheet', HTMLElement)
  let current: HTMLIFrameElement | undefined
  let next: HTMLIFrameElement | undefined
  let currentHtml: string | undefined
  let scrollPosition = 0
  addEventListener('message', ({ data, source }) => {
    if (current && source === current.contentWindow && typeof data === 'number') scrollPosition = data
  })
  return (html) => {
    if (html === currentHtml) return
    currentHtml = html
    next?.remove()
    const frame = document.createElement('iframe')
    frame.title = 'Cheat sheet'
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.allow = 'clipboard-write'
    frame.className = 'coming'
    frame.srcdoc = html
    next = frame
    // The old frame stays until the new one has loaded, to avoid flashing.
    frame.addEventListener('load', () => {
      frame.contentWindow?.postMessage(scrollPosition, '*')
      current?.remove()
      frame.className = ''
      current = frame
      next = undefined
    })
    panel.append(frame)
  }
}
