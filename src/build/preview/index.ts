import type { Config } from '../config/config.js'
import { defaultEmitters } from '../config/families.js'
import type { ReadResult } from '../read.js'
import { messagesPage } from './messages-page.js'
import type { Page } from './shell-page.js'

export { type PreviewServer, servePreview } from './server.js'

const labels: Readonly<Record<string, string>> = { cheatsheet: 'Sheet', anki: 'Cards' }

/** A page for each emitter that has one, then the messages. */
export async function previewPages(result: ReadResult, config: Config): Promise<Page[]> {
  const pages: Page[] = []
  for (const { name, preview } of config.emit ?? defaultEmitters())
    if (preview)
      pages.push({ name, label: labels[name] ?? name, html: await preview(result.notebook, result.context) })
  const order = ['cheatsheet', 'anki']
  const rank = ({ name }: Page) => (order.includes(name) ? order.indexOf(name) : order.length)
  pages.sort((one, other) => rank(one) - rank(other))
  return [
    ...pages,
    { name: 'messages', label: `Messages (${result.messages.length})`, html: messagesPage(result) },
  ]
}
