import type { MadeFile } from './protocol.js'

/** Lets the browser save a file, of bytes that are in the page already. */
export function save({ name, content, mediaType }: MadeFile): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers begin to read it only after a while.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
