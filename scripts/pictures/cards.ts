/** Takes screenshots of cards at phone size. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { VFile } from 'vfile'
import { createKnowledge, createNotebook } from '../../src/catalog/index.js'
import { renderCards } from '../../src/emit/anki/render-cards.js'
import { style } from '../../src/emit/anki/style.js'
import { anki } from '../../src/emit/index.js'
import { parseNotes } from '../../src/parse/index.js'

const root = resolve(import.meta.dirname, '../..')

/** Notes that produce a card of each kind. */
const notesWithAllKinds = `# Docker

## Chapter 4 - The Big Picture

| Command | Options | Page |
|--|--|--|
| \`docker run -d --name web1 --publish 8080:8080 test:latest\` | \`--dns\`, \`--restart unless-stopped\` | 43 |
| \`docker node update --availability (active\\|pause\\|drain) manager1\` | | 154 |

A **container runtime** is what pulls images, and starts and stops containers.

Q: What does a *swarm* need to survive the loss of a manager?
A: Two more of them.

| Keys | Action |
|--|--|
| Ctrl + P, Ctrl + Q | Detach from a container and leave it running |
| Ctrl + C | Stop the process in it |
`
/** Writes `cards` (two sides of one card) and `card-kinds` (every kind in light and dark mode). */
export async function shootCards(page: Page, pathOf: (name: string) => string): Promise<void> {
  const knowledge = createKnowledge(
    ['docker', 'unix'].map((name) => parseNotes(readFileSync(resolve(root, `knowledge/${name}.md`), 'utf8'))),
  )
  const notebook = createNotebook(
    [parseNotes(new VFile({ path: 'notes/docker.md', value: notesWithAllKinds }))],
    {
      knowledge,
    },
  )
  const deck = anki({ deck: 'Docker' }).deck(notebook)
  const sides = deck.notes.flatMap((note) => renderCards(note))
  const card = (html: string, isNight: boolean) =>
    `<div class="phone${isNight ? ' nightMode' : ''}"><div class="card">${html}</div></div>`
  const page360 = (cards: string) =>
    `<style>${style}
    body { margin: 0; display: flex; flex-wrap: wrap; gap: 16px; padding: 16px; background: #8a8f96 }
    .phone { width: 360px; height: 600px; overflow: hidden; background: #fff; border-radius: 12px }
    .phone.nightMode { background: #1c1f23 }</style>${cards}`
  await page.setViewportSize({ width: 376 * 2 + 16, height: 632 })
  const recall = sides.find(({ name }) => name === 'Recall')
  await page.setContent(page360(card(recall?.question ?? '', false) + card(recall?.answer ?? '', true)))
  await page.screenshot({ path: pathOf('cards') })
  const named = ['Recall', 'Options', 'Choice', 'Cloze', 'Forward'].flatMap((name) =>
    sides.filter((side) => side.name === name).slice(0, name === 'Forward' ? 2 : 1),
  )
  await page.setViewportSize({ width: 376 * 4 + 16, height: 616 * 3 + 16 })
  await page.setContent(
    page360(
      named
        .map(({ question, answer }, index) => card(question, index % 2 === 1) + card(answer, index % 2 === 1))
        .join(''),
    ),
  )
  await page.screenshot({ path: pathOf('card-kinds') })
}
