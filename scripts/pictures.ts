/** Makes docs/pictures/ from the project's own notes: `npm run pictures`, with a built dist/ and Chromium. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { VFile } from 'vfile'
import { createKnowledge, createNotebook } from '../src/catalog/index.js'
import { makeDeck } from '../src/emit/anki/index.js'
import { renderCards } from '../src/emit/anki/render-card.js'
import { style } from '../src/emit/anki/style.js'
import { parseNotes } from '../src/parse/index.js'

const pictures = resolve(import.meta.dirname, '../docs/pictures')
mkdirSync(pictures, { recursive: true })
const out = mkdtempSync(join(tmpdir(), 'ddd-pictures-'))
const main = resolve(import.meta.dirname, '../dist/cli/main.js')
const root = resolve(import.meta.dirname, '..')
const { stderr } = spawnSync(process.execPath, [main, '--no-color'], { cwd: root, encoding: 'utf8' })
spawnSync(process.execPath, [main, 'notes', '--out', out, '--quiet'], { cwd: root })

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage({ viewport: { width: 1100, height: 760 } })

/** Takes one picture of a page of HTML. */
async function shoot(name: string, html: string) {
  await page.setContent(html)
  const height = Math.min((await page.locator('html').boundingBox())?.height ?? 0, 760)
  await page.screenshot({
    path: join(pictures, `${name}.png`),
    clip: { x: 0, y: 0, width: 1100, height: Math.ceil(height) },
  })
}

await page.goto(`file://${join(out, 'cheatsheet.html')}`)
await page.screenshot({ path: join(pictures, 'sheet.png') })

/** A notebook with a card of each kind, in the words of the project's own notes. */
const kinds = `# Docker

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
| Ctrl + P, Ctrl + Q | leaves a container running |
| Ctrl + C | ends what runs in it |
`
const knowledge = createKnowledge(
  ['docker', 'unix'].map((name) => parseNotes(readFileSync(resolve(root, `knowledge/${name}.md`), 'utf8'))),
)
const deck = makeDeck(
  createNotebook([parseNotes(new VFile({ path: 'notes/docker.md', value: kinds }))], { knowledge }),
  {},
  { name: 'Docker', decks: 'one' },
)
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
await page.screenshot({ path: join(pictures, 'cards.png') })
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
await page.screenshot({ path: join(pictures, 'card-kinds.png') })
await page.setViewportSize({ width: 1100, height: 760 })

const tab = spawnSync(
  'fish',
  ['-c', `source ${join(out, 'completions/ddd-notes.fish')}; complete -C "docker compose "`],
  { encoding: 'utf8' },
)
const rows = tab.stdout
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const terminal = (text: string) =>
  `<style>body{margin:0;background:#16191d;color:#e6e9ed;font:19px/1.5 "JetBrains Mono",monospace;padding:32px}b{color:#7db8f5}i{color:#9aa4b0}</style><pre>${text}</pre>`
await shoot(
  'tab',
  terminal(
    `$ <b>docker compose</b> ⇥\n\n${rows.map(([name = '', words = '']) => `  ${escapeHtml(name).padEnd(12)}<i>${escapeHtml(words)}</i>`).join('\n')}`,
  ),
)
await shoot('build', terminal(`$ <b>npx ddd-build</b>\n${escapeHtml(stderr)}`))
await browser.close()
console.log(`docs/pictures: ${readFileSync(join(pictures, 'sheet.png')).length} bytes for the sheet alone`)
