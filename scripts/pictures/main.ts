/** `npm run pictures`: creates docs/pictures/ from our own notes. Needs a built dist/, Chromium, tmux, Zsh and fish. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { shootCards } from './cards.js'
import { screenOf, shootScreen } from './terminal.js'

const root = resolve(import.meta.dirname, '../..')
const pictures = join(root, 'docs/pictures')
mkdirSync(pictures, { recursive: true })
const pathOf = (name: string) => join(pictures, `${name}.png`)
/** A copy of the project, so that the build in the picture is the one of a user. */
const project = mkdtempSync(join(tmpdir(), 'ddd-pictures-'))
for (const name of ['notes', 'package.json', 'ddd-build.ids.tsv'])
  cpSync(join(root, name), join(project, name), { recursive: true })
const out = join(project, 'out')
const main = join(root, 'dist/cli/main.js')
const { stderr } = spawnSync(process.execPath, [main, '--color'], {
  cwd: project,
  encoding: 'utf8',
  // The picture shows a run with npx, whose suggestions contain it.
  env: { ...process.env, npm_lifecycle_event: 'npx', npm_lifecycle_script: 'ddd-build' },
})

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const consoleMessages: string[] = []
/** Opens a new page. Not reused, since the sheet's Content Security Policy would apply to later content. */
async function newPage(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 760 } })
  page.on('console', (message) => consoleMessages.push(message.text()))
  return page
}
const sheet = await newPage()
await sheet.goto(`file://${join(out, 'cheatsheet.html')}`)
await sheet.screenshot({ path: pathOf('sheet') })
await sheet.emulateMedia({ colorScheme: 'dark' })
await sheet.setViewportSize({ width: 360, height: 640 })
await sheet.locator('h2', { hasText: 'Images' }).scrollIntoViewIfNeeded()
await sheet.screenshot({ path: pathOf('sheet-phone') })
await sheet.close()
spawnSync(process.execPath, [main, 'pdf'], { cwd: project })
spawnSync('pdftoppm', [
  '-r',
  '80',
  '-l',
  '1',
  '-png',
  join(out, 'cheatsheet.pdf'),
  join(pictures, 'sheet-a4'),
])
const page = await newPage()
await shootCards(page, pathOf)
await shootScreen(page, pathOf('build'), `$ npx ddd-build\n${stderr.trimEnd()}`)

/** A home folder with only a prompt and our completions in its startup files. */
const home = mkdtempSync(join(tmpdir(), 'ddd-home-'))
mkdirSync(join(home, '.config/fish'), { recursive: true })
writeFileSync(
  join(home, '.zshrc'),
  `PS1='$ '\nautoload -Uz compinit && compinit -u -D\nzstyle ':completion:*' menu select\nzstyle ':completion:*:descriptions' format '%B%d%b'\nsource ${out}/completions/ddd-notes.zsh\n`,
)
writeFileSync(
  join(home, '.config/fish/config.fish'),
  `set -U fish_greeting\nfunction fish_prompt; echo -n '$ '; end\nsource ${out}/completions/ddd-notes.fish\n`,
)
const env = { HOME: home, ZDOTDIR: home, XDG_CONFIG_HOME: join(home, '.config') }
const keys = ['docker compose ', '\t', '\t']
await shootScreen(page, pathOf('tab-zsh'), await screenOf({ command: ['zsh', '-d'], env, cwd: home, keys }))
await shootScreen(page, pathOf('tab-fish'), await screenOf({ command: ['fish'], env, cwd: home, keys }))
const search = ['\u0007', 'swarm ']
await shootScreen(
  page,
  pathOf('search'),
  await screenOf({ command: ['zsh', '-d'], env, cwd: home, keys: search, width: 110 }),
)
await browser.close()
if (consoleMessages.length > 0) throw new Error(`Unexpected console messages: ${consoleMessages.join('; ')}`)
