import type { Config } from '../config/config.js'
import { defaultEmitters } from '../config/default-emitters.js'
import { deckCards } from '../deck-cards.js'
import type { ReadResult } from '../read-result.js'
import { messagesPage } from './messages-page.js'
import type { PreviewPage } from './tabs-page.js'
import { withoutCardsPage } from './without-cards-page.js'

export { type PreviewServer, servePreview } from './server.js'

const labels: Readonly<Record<string, string>> = { cheatsheet: 'Sheet', anki: 'Cards' }

/** Returns a page for each emitter with a preview, then the messages. */
export async function previewPages(result: ReadResult, config: Config): Promise<PreviewPage[]> {
  const pages: PreviewPage[] = []
  for (const { name, preview } of config.emit ?? defaultEmitters())
    if (preview)
      pages.push({ name, label: labels[name] ?? name, html: await preview(result.notebook, result.context) })
  const order = ['cheatsheet', 'anki']
  const rank = ({ name }: PreviewPage) => (order.includes(name) ? order.indexOf(name) : order.length)
  pages.sort((one, other) => rank(one) - rank(other))
  const { withoutCard } = deckCards(result.notebook, config, result.context) ?? {}
  return [
    ...pages,
    ...(withoutCard
      ? [
          {
            name: 'without-cards',
            label: `Without a card (${withoutCard.length})`,
            html: withoutCardsPage(withoutCard, result),
          },
        ]
      : []),
    { name: 'messages', label: `Messages (${result.messages.length})`, html: messagesPage(result) },
  ]
}
