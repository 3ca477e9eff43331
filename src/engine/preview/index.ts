import { activeCards, blocksWithoutCards, isAnkiEmitter } from '../../emit/index.js'
import type { Config } from '../config/config.js'
import { defaultEmitters } from '../config/default-emitters.js'
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
  return [
    ...pages,
    ...withoutCards(result, config),
    { name: 'messages', label: `Messages (${result.messages.length})`, html: messagesPage(result) },
  ]
}

/** Returns the page of the blocks without cards, if the config has a deck. */
function withoutCards(result: ReadResult, { emit = defaultEmitters() }: Config): PreviewPage[] {
  const { notebook, context } = result
  const decks = emit.filter(isAnkiEmitter)
  if (decks.length === 0) return []
  const cards = decks.flatMap((deck) => activeCards(deck.drafts(notebook, context).drafts))
  const blocks = blocksWithoutCards(notebook, cards, context)
  return [
    {
      name: 'without-cards',
      label: `Without a card (${blocks.length})`,
      html: withoutCardsPage(blocks, result),
    },
  ]
}
