import { type ChildProcess, spawn } from 'node:child_process'
import { renameSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../emit/cheatsheet/open-sheet.js'
import { notesFolder } from '../engine/notes-folder.js'
import { describeWith } from '../real-tools.js'
import { main, plainEnvironment } from './run-cli.js'

const rows = Array.from({ length: 60 }, (_, index) => `- \`boat ls -${index}\` - lists part ${index}\n`).join(
  '',
)
const notes = `# Boats\n\n${rows}\n![gone](gone.png)\n`

let child: ChildProcess | undefined
let folder = ''
afterEach(() => child?.kill('SIGKILL'))

/** Starts a command and waits until it has printed a text. */
async function start(
  args: string[],
  until: RegExp,
): Promise<{ output: () => string; match: RegExpExecArray }> {
  folder = notesFolder({ 'notes/a.md': notes }).path
  const started = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: plainEnvironment(),
  })
  child = started
  let text = ''
  started.stderr.on('data', (data) => {
    text += data
  })
  const match = await waitFor(() => until.exec(text))
  return { output: () => text, match }
}

async function waitFor<Value>(look: () => Value | null | undefined | false, limit = 200_000): Promise<Value> {
  for (let time = 0; time < limit; time += 25) {
    const value = look()
    if (value) return value
    await setTimeout(25)
  }
  throw new Error('timed out')
}

function ask(
  url: string,
  headers: Record<string, string>,
  method = 'GET',
  path = '/',
): Promise<{ status?: number; body: string }> {
  const { port } = new URL(url)
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = ''
      response.on('data', (data) => {
        body += data
      })
      response.on('end', () =>
        done({ ...(response.statusCode === undefined ? {} : { status: response.statusCode }), body }),
      )
    })
    sent.on('error', fail)
    sent.end()
  })
}

const startPreview = async () => {
  const { output, match } = await start(['preview', '--port', '0'], /preview\s+(http:\S+)/)
  return { output, url: match[1] ?? '' }
}
/** Waits for the first build, since the server starts before it. */
const untilBuilt = (url: string) =>
  waitFor(() => true).then(async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await ask(url, {}, 'GET', '/messages')).status === 200) return
      await setTimeout(50)
    }
    throw new Error('not built')
  })

describeWith('chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  it('shows sheet, cards and messages, and updates on a save without scrolling', async () => {
    const { url } = await startPreview()
    await untilBuilt(url)
    const page = await browser.newPage({ viewport: { width: 900, height: 600 } })
    await page.goto(url)
    expect(await page.getByRole('tab').allTextContents()).toEqual([
      'Sheet',
      'Cards',
      'Without a card (1)',
      'Messages (1)',
    ])
    const frame = page.frameLocator('#frame-cheatsheet')
    await frame.locator('.row').first().waitFor()
    const scroll = () => page.evaluate(`document.getElementById('frame-cheatsheet').contentWindow.scrollY`)
    await page.evaluate(`document.getElementById('frame-cheatsheet').contentWindow.scrollTo(0, 400)`)
    expect(await scroll()).toBe(400)
    writeFileSync(join(folder, 'notes/a.md'), notes.replace('lists part 30', 'a new sentence'))
    await frame.getByText('a new sentence').waitFor()
    await expect.poll(scroll, { timeout: 200_000 }).toBe(400)

    await page.getByRole('tab', { name: 'Cards' }).click()
    const cards = page.frameLocator('#frame-anki')
    expect(await cards.locator('article').count()).toBe(60)
    await cards.getByLabel('Night').check()
    expect(
      await cards
        .locator('.phone')
        .first()
        .evaluate((node) => getComputedStyle(node).backgroundColor),
    ).toBe('rgb(28, 31, 35)')

    await page.getByRole('tab', { name: /Without/ }).click()
    const others = page.frameLocator('#frame-without-cards')
    await others.locator('summary').click()
    expect(await others.locator('mark').textContent()).toContain('![gone](gone.png)')

    await page.getByRole('tab', { name: /Messages/ }).press('Enter')
    const messages = page.frameLocator('#frame-messages')
    await messages.locator('summary').first().click()
    expect(await messages.locator('mark').textContent()).toContain('![gone](gone.png)')
    await page.close()
  })
})

describe('the preview server', () => {
  it('rejects other hosts, origins and methods', async () => {
    const { url } = await startPreview()
    const { host, port } = new URL(url)
    expect((await ask(url, { host })).status).toBe(200)
    expect((await ask(url, { host: `localhost:${port}` })).status).toBe(200)
    expect((await ask(url, { host: `evil.example:${port}` })).status).toBe(403)
    expect((await ask(url, { host: '127.0.0.1' })).status).toBe(403)
    expect((await ask(url, { host, origin: 'http://evil.example' })).status).toBe(403)
    expect((await ask(url, { host }, 'POST')).status).toBe(405)
  })

  it.each([
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/notes/a.md',
    '//etc/passwd',
    '/cheatsheet/../x',
  ])('serves no file at %s', async (path) => {
    const { url } = await startPreview()
    await untilBuilt(url)
    const { status, body } = await ask(url, {}, 'GET', path)
    expect(status).toBe(404)
    expect(body).not.toMatch(/root:|Boats/)
  })

  it('exits cleanly on Ctrl-C', async () => {
    await startPreview()
    const code = new Promise((done) => child?.on('close', done))
    child?.kill('SIGINT')
    expect(await code).toBe(0)
  })
})

describe('watch', () => {
  it('reports each save in one line, however the editor saves', async () => {
    const { output } = await start(['watch'], /Ctrl-C/)
    const path = join(folder, 'notes/a.md')
    writeFileSync(path, notes.replace('lists part 1', 'one'))
    await waitFor(() => /notes\/a\.md → .*notes\.json.*cheatsheet\.html/.test(output()))
    // Written to another file and renamed; then written twice.
    writeFileSync(join(folder, 'notes/.a.md.swp'), 'swap')
    writeFileSync(join(folder, 'notes/a.md~'), notes.replace('lists part 2', 'two'))
    renameSync(join(folder, 'notes/a.md~'), path)
    await waitFor(() => output().match(/→/g)?.length === 2)
    writeFileSync(path, '')
    writeFileSync(path, notes)
    await waitFor(() => output().match(/→/g)?.length === 3)
    expect(output()).not.toMatch(/swp|~/)
  })

  it('handles new and changed files', async () => {
    const { output } = await start(['watch'], /Ctrl-C/)
    writeFileSync(join(folder, 'notes/b.md'), '# B\n\n- `ls -l` - lists\n')
    await waitFor(() => /notes\/b\.md →/.test(output()))
    writeFileSync(join(folder, 'notes/b.md'), '# B\n')
    await waitFor(() => output().match(/→/g)?.length === 2)
  })
})
