// Makes docs/pictures/ from the project's own notes: `npm run pictures`, with a built dist/ and Chromium.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { anki, createNotebook, parseNotes } from '../dist/index.js'

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
async function shoot(name, html) {
  await page.setContent(html)
  const height = Math.min(
    await page.evaluate(() => document.documentElement.getBoundingClientRect().height),
    760,
  )
  await page.screenshot({
    path: join(pictures, `${name}.png`),
    clip: { x: 0, y: 0, width: 1100, height: Math.ceil(height) },
  })
}

await page.goto(`file://${join(out, 'cheatsheet.html')}`)
await page.screenshot({ path: join(pictures, 'sheet.png') })

const note =
  '# Files\n\n| Command | Description | Page |\n|--|--|--|\n| `docker run -d --name web1 --publish 8080:8080 test:latest` | Start a container in the background and open its port | 43 |\n'
const [deck] = await anki().emit(createNotebook([parseNotes(note)]))
const [, front = '', back = ''] =
  /"([^"]*<p>Start(?:[^"]|"")*)","((?:[^"]|"")*)"/.exec(String(deck.content)) ?? []
const unquote = (text) => text.replaceAll('""', '"')
const card = (html) => `<div class="card">${html}</div>`
const style =
  'body{margin:0;display:flex;gap:24px;padding:24px;background:#8a8f96;font:20px/1.5 Inter,sans-serif}.card{background:#fff;width:480px;min-height:420px;padding:24px;text-align:center}pre{white-space:pre-wrap}'
await shoot(
  'cards',
  `<style>${style}</style>${card(unquote(front))}${card(`${unquote(front)}<hr>${unquote(back)}`)}`,
)

const tab = spawnSync(
  'fish',
  ['-c', `source ${join(out, 'completions/ddd-notes.fish')}; complete -C "docker compose "`],
  { encoding: 'utf8' },
)
const rows = tab.stdout
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const terminal = (text) =>
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
