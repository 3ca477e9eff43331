import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPlayground } from '../../playground/build.js'
import { openBrowser } from '../emit/cheatsheet/open-sheet.js'
import { describeWith } from '../real-tools.js'
import { openPlayground, paste } from './open-playground.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const boats = `# Boats

| Command | Description |
|---------|-------------|
| \`boat sail HARBOUR\` | sails to a harbour |
| \`boat moor --rope 2\` | ties it up |
`

const attack =
  '</style></title></textarea><script>alert(1)</script><img src="https://example.com/x.png" onerror=alert(1)><svg onload=alert(1)><iframe src="https://example.com"></iframe>'
const hostile = `# Title ${attack}

${attack}

| Command | Description |
|---------|-------------|
| \`boat ${attack}\` | ${attack} |
| \`boat sail\` | ![x](https://example.com/y.png) [bad](javascript:alert(1)) |
| \`boat moor\` | ties it up |

A **term** is ${attack} a thing of its own.

Q: What? ${attack}
A: ${attack}

<meta http-equiv="refresh" content="0;url=https://example.com"><base href="https://example.com/">
<link rel="stylesheet" href="https://example.com/x.css"><style>body { background: url(https://example.com/z) }</style>
`

const sheetText = (page: Page) => page.frameLocator('#panel-sheet iframe:not(.coming)').locator('main')
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name })

interface Violation {
  id: string
  nodes: { html: string }[]
}

/** Returns axe's violations in the page. The sheet in its frame has its own tests. */
async function violations(page: Page, rules = {}): Promise<string[]> {
  // The debugger bypasses the page's Content Security Policy.
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: axe })
  const results = (await page.evaluate(`axe.run(${JSON.stringify({ iframes: false, rules })})`)) as {
    violations: Violation[]
  }
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

/** Returns axe's violations in a card, opened as a page since scripts can't access its frame. */
async function violationsOfCard(page: Page, browser: Browser): Promise<string[]> {
  const html = await page.locator('#card').getAttribute('srcdoc')
  const card = await browser.newPage()
  await card.setContent(html ?? '')
  // The headings are in the surrounding page.
  const cardViolations = await violations(card, { 'page-has-heading-one': { enabled: false } })
  await card.close()
  return cardViolations
}

describeWith('chromium', () => {
  let browser: Browser
  let folder: string
  let path: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'playground-'))
    path = (await buildPlayground(folder)).path
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  describe.each([
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ])('on a screen of $width × $height', (screen) => {
    const open = (colorScheme?: 'light' | 'dark') => openPlayground(browser, path, screen, colorScheme)

    it('starts with a sample, fits the screen, and logs nothing', async () => {
      const { page, events } = await open()
      await sheetText(page).getByText('Pack a folder').waitFor()
      expect(await tab(page, /Messages/).textContent()).toMatch(/ 1$/)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(screen.width)
      expect(events).toEqual([])
      await page.close()
    })

    it('shows commands as they are typed', async () => {
      const { page } = await open()
      await page.locator('#notes').fill('')
      await page.locator('#notes').pressSequentially(boats)
      await sheetText(page).getByText('sails to a harbour').waitFor()
      expect(await tab(page, /Sheet/).textContent()).toMatch(/ 2$/)
      await page.close()
    })

    it('has tabs that work with the keyboard', async () => {
      const { page } = await open()
      await paste(page, boats)
      await tab(page, /Sheet/).focus()
      const selected = async () => {
        const [name = ''] = (await page.locator('[aria-selected="true"]').allTextContents()).map((text) =>
          text.replace(/\s.*/, ''),
        )
        const focused = await page.evaluate('document.activeElement.dataset.view')
        const panels = await page.evaluate(
          `[...document.querySelectorAll('[role="tabpanel"]')].filter((panel) => panel.checkVisibility()).map(({ id }) => id)`,
        )
        return [name.toLowerCase(), focused, panels]
      }
      for (const [key, view] of [
        ['ArrowRight', 'cards'],
        ['ArrowRight', 'json'],
        ['End', 'messages'],
        ['ArrowRight', 'sheet'],
        ['ArrowLeft', 'messages'],
        ['Home', 'sheet'],
      ] as const) {
        await page.keyboard.press(key)
        expect(await selected(), key).toEqual([view, view, [`panel-${view}`]])
      }
      await page.keyboard.press('ArrowRight')
      await page.getByText('Front of card 1 of').waitFor()
      const card = page.frameLocator('#card').locator('.card')
      await card.getByText('sails to a harbour').waitFor()
      await page.getByRole('button', { name: 'Show answer' }).press('Enter')
      await card.getByText('boat sail').waitFor()
      await tab(page, /Cards/).press('ArrowRight')
      await page.locator('#json').getByText('"boat moor --rope 2"').first().waitFor()
      await page.close()
    })

    it('selects the line of a clicked message', async () => {
      const { page } = await open()
      await paste(page, `${'Words.\n\n'.repeat(300)}- \`ls -t --recursiv\`: the oldest first\n`)
      await tab(page, /Messages/).click()
      await page.getByRole('button', { name: /did you mean “--recursive”/ }).click()
      const selection = `(() => { const { value, selectionStart, selectionEnd, scrollTop } = document.getElementById('notes')
        return [value.slice(selectionStart, selectionEnd), scrollTop > 0, document.activeElement.id] })()`
      expect(await page.evaluate(selection)).toEqual([
        '- `ls -t --recursiv`: the oldest first',
        true,
        'notes',
      ])
      await page.close()
    })

    it('supports several files, with a menu to switch between them', async () => {
      const { page } = await open()
      const file = (name: string, text: string) => ({
        name,
        mimeType: 'text/markdown',
        buffer: Buffer.from(text),
      })
      await page
        .locator('#chooser')
        .setInputFiles([file('one.md', boats), file('two.md', '# Two\n\n- `oar --pul`: pulls\n')])
      await sheetText(page).getByText('pulls').waitFor()
      expect(await tab(page, /Sheet/).textContent()).toMatch(/ 3$/)
      await page.getByLabel('File', { exact: true }).selectOption('two.md')
      expect(await page.locator('#notes').inputValue()).toContain('oar')
      await page.locator('#chooser').setInputFiles(file('huge.md', 'x'.repeat(4_000_001)))
      await page.getByText('limit: 4 MB').waitFor()
      expect(await page.locator('#notes').inputValue()).toContain('oar')
      await page.close()
    })

    it('downloads files', async () => {
      const { page, events } = await open()
      await paste(page, boats)
      await sheetText(page).getByText('ties it up').waitFor()
      const download = async (name: string) => {
        const downloadEvent = page.waitForEvent('download')
        await page.getByRole('button', { name }).click()
        const file = await downloadEvent
        return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) }
      }
      const deck = await download('Anki .apkg')
      expect(deck.name).toBe('boats.apkg')
      expect(strFromU8(unzipSync(deck.bytes)['collection.anki2'] ?? new Uint8Array()).slice(0, 15)).toBe(
        'SQLite format 3',
      )
      const csv = await download('Anki .csv')
      expect(strFromU8(csv.bytes)).toContain('ties it up')
      const json = await download('notes.json')
      expect(JSON.parse(strFromU8(json.bytes))).toMatchObject({ title: 'Boats' })
      const sheet = await download('cheatsheet.html')
      expect(strFromU8(sheet.bytes)).toMatch(/^<!doctype html>/)
      const completions = await download('Shell completions')
      expect(Object.keys(unzipSync(completions.bytes))).toContain('completions/commands.tsv')
      expect(events).toEqual([])
      await page.close()
    })

    it('runs no scripts from notes, and requests nothing', async () => {
      const { page, events } = await open()
      await paste(page, hostile)
      await sheetText(page).getByText('ties it up').waitFor()
      await tab(page, /Cards/).click()
      const cards = Number(/\d+/.exec((await tab(page, /Cards/).textContent()) ?? '')?.[0])
      expect(cards).toBeGreaterThan(1)
      for (let card = 0; card < cards; card += 1) {
        await page.getByRole('button', { name: 'Show answer' }).click()
        await page.waitForTimeout(50)
        await page.getByRole('button', { name: 'Next' }).click()
        await page.waitForTimeout(50)
      }
      await tab(page, /JSON/).click()
      await page.locator('#json').getByText('alert(1)').first().waitFor()
      await tab(page, /Messages/).click()
      await page.waitForTimeout(200)
      // Blocked resources are logged to the console; nothing was requested, and no dialog opened.
      expect(events.filter((event) => !/Content Security Policy/.test(event))).toEqual([])
      await page.close()
    })

    it.each(['light', 'dark'] as const)('has no axe violations in %s mode', async (colorScheme) => {
      const { page } = await open(colorScheme)
      await sheetText(page).getByText('Pack a folder').waitFor()
      expect(await violations(page)).toEqual([])
      for (const name of [/Cards/, /JSON/, /Messages/]) {
        await tab(page, name).click()
        await page.waitForTimeout(300)
        expect(await violations(page), `${name}`).toEqual([])
      }
      expect(await violationsOfCard(page, browser)).toEqual([])
      await page.close()
    })
  })

  it('shows why notes can’t be read', async () => {
    const { page } = await openPlayground(browser, path, { width: 390, height: 844 })
    await paste(page, `${'> '.repeat(300)}deep`)
    await page.getByRole('alert').getByText('nested more than').waitFor()
    await page.getByRole('button', { name: 'Sample' }).click()
    await page.getByRole('alert').waitFor({ state: 'hidden' })
    const binary = { name: 'cat.md', mimeType: 'text/markdown', buffer: Buffer.from([0, 1, 2]) }
    const text = { name: 'boats.md', mimeType: 'text/markdown', buffer: Buffer.from(boats) }
    await page.locator('#chooser').setInputFiles([binary, text])
    await sheetText(page).getByText('ties it up').waitFor()
    await page.getByRole('alert').getByText('cat.md is not a text file.').waitFor()
    await page.close()
  })

  it('runs in the page if workers aren’t available', async () => {
    const page = await browser.newPage()
    await page.addInitScript('globalThis.Worker = class { constructor() { throw new Error("none") } }')
    await page.goto(`file://${path}`)
    await sheetText(page).getByText('Pack a folder').waitFor()
    await page.close()
  })

  it('shows a failure of the engine', async () => {
    const page = await browser.newPage()
    await page.addInitScript(`globalThis.Worker = class {
      postMessage() {
        setTimeout(() => this.onmessage({ data: { counts: { sheet: 1, cards: 0, messages: 1 },
          messages: [{ severity: 'error', reason: "Can't create the cards: broken" }] } }))
      }
    }`)
    await page.goto(`file://${path}`)
    await page.getByRole('alert').getByText("Can't create the cards: broken").waitFor()
    await page.close()
  })
})
