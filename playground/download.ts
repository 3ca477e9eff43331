import type { DownloadedFile } from './protocol.js'

/** Lets the browser save a file from memory. */
export function save({ name, content, mediaType }: DownloadedFile): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers start reading it with a delay.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
