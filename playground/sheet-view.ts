/** The sheet, in a frame of its own that has no way to this page. */
import { getElement } from './get-element.js'

/** @returns shows a version of the sheet where the last one was scrolled to */
export function startSheetView(): (html: string) => void {
  const panel = getElement('panel-sheet', HTMLElement)
  let shown: HTMLIFrameElement | undefined
  let coming: HTMLIFrameElement | undefined
  let last: string | undefined
  let scrolled = 0
  addEventListener('message', ({ data, source }) => {
    if (shown && source === shown.contentWindow && typeof data === 'number') scrolled = data
  })
  return (html) => {
    if (html === last) return
    last = html
    coming?.remove()
    const frame = document.createElement('iframe')
    frame.title = 'Cheat sheet'
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.allow = 'clipboard-write'
    frame.className = 'coming'
    frame.srcdoc = html
    coming = frame
    // The old one stays until the new one is there: nothing flashes.
    frame.addEventListener('load', () => {
      frame.contentWindow?.postMessage(scrolled, '*')
      shown?.remove()
      frame.className = ''
      shown = frame
      coming = undefined
    })
    panel.append(frame)
  }
}
