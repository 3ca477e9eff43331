import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { globSync } from 'tinyglobby'
import { VFile } from 'vfile'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKnowledge, createNotebook, type Notebook } from '../../../src/catalog/index.js'
import { check } from '../../../src/check/index.js'
import { parseNotes } from '../../../src/parse/index.js'
import { describeWith } from '../../real-tools.js'
import { hasSeed, readSeed } from '../../seed.js'
import { openBrowser, openSheet, writeSheet } from './open-sheet.js'
import { sheetOf } from './sheet-of.js'

const root = resolve(import.meta.dirname, '../../..')
const corpus = resolve(root, '../shared/corpus/notes')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const read = (path: string) => readFileSync(join(root, path))
const knowledge = createKnowledge(
  ['docker', 'unix'].map((name) => parseNotes(read(`knowledge/${name}.md`).toString())),
)

function ownNotebook(): Notebook {
  const notes = globSync('notes/*.md', { cwd: root })
    .sort()
    .map((path) => parseNotes(new VFile({ path, value: read(path) })))
  return createNotebook(notes, { knowledge })
}

/** Sheets by name: the project's own notes, the seed's, and five files of others in different shapes. */
async function sheets(): Promise<Record<string, string>> {
  const files = new Map(globSync('notes/images/*', { cwd: root }).map((path) => [path, read(path)]))
  const contextOf = (notebook: Notebook) => ({ files, messages: check(notebook, { knowledge, files }) })
  const own = ownNotebook()
  const made: Record<string, string> = { own: await sheetOf(own, {}, contextOf(own)) }
  if (hasSeed) {
    const seed = createNotebook([readSeed().notes], { knowledge })
    made.seed = await sheetOf(seed, {}, contextOf(seed))
  }
  if (existsSync(corpus))
    for (const name of [
      'rstacruz-bash',
      'rstacruz-tmux',
      'lempa-macos-shortcuts',
      'eon01-docker.zh',
      'joshnh-git.hi',
    ]) {
      const notes = parseNotes(
        new VFile({ path: `${name}.md`, value: readFileSync(join(corpus, `${name}.md`)) }),
      )
      const notebook = createNotebook([notes], { knowledge })
      made[name] = await sheetOf(notebook, {}, contextOf(notebook))
    }
  return made
}

interface Violation {
  id: string
  nodes: { html: string }[]
}

/** What axe finds, at all levels. */
async function violations(page: Page): Promise<string[]> {
  // The policy of the sheet lets no script in but its own; this one comes by the debugger.
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: axe })
  const found = (await page.evaluate('axe.run()')) as { violations: Violation[] }
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)
}

describeWith(['chromium', 'pdfinfo', 'pdftotext'], () => {
  let browser: Browser
  let folder: string
  let paths: Record<string, string>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cheatsheet-'))
    paths = Object.fromEntries(
      Object.entries(await sheets()).map(([name, html]) => [
        name,
        writeSheet(join(folder, `${name}.html`), html),
      ]),
    )
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([360, 768, 1280])(
    'every sheet fits a screen of %i px, asks for nothing and says nothing',
    async (width) => {
      for (const [name, path] of Object.entries(paths)) {
        const { page, heard } = await openSheet(browser, path, { width })
        expect(heard, name).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBe(width)
        // Nothing sticks out of its column either.
        const outside = `[...document.querySelectorAll('main *')].filter((node) => node.getBoundingClientRect().right > ${width + 1}).length`
        expect(await page.evaluate(outside), name).toBe(0)
        expect(await page.evaluate('[...document.images].every((image) => image.naturalWidth > 0)')).toBe(
          true,
        )
        await page.close()
      }
    },
  )

  it.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
    for (const [name, path] of Object.entries(paths)) {
      const { page } = await openSheet(browser, path, { colorScheme })
      expect(await violations(page), name).toEqual([])
      await page.close()
    }
  })

  it('on a phone, what is touched is large enough, and no type is too small to read', async () => {
    const { page } = await openSheet(browser, paths.own ?? '', { width: 360 })
    const small = `[...document.querySelectorAll('button, input, nav a')].filter((node) => node.getBoundingClientRect().height < 24).map((node) => node.outerHTML)`
    expect(await page.evaluate(small)).toEqual([])
    const sizes = `Math.min(...[...document.querySelectorAll('main *')].filter((node) => node.checkVisibility() && node.textContent.trim() !== '').map((node) => Number.parseFloat(getComputedStyle(node).fontSize)))`
    expect(await page.evaluate(sizes)).toBeGreaterThanOrEqual(10)
    await page.close()
  })

  describe('by keyboard alone', () => {
    const open = async () => (await openSheet(browser, paths.own ?? '')).page
    const shown = (page: Page) =>
      page.evaluate(
        `[...document.querySelectorAll('.row .line')].filter((line) => line.checkVisibility()).map((line) => line.textContent)`,
      ) as Promise<string[]>

    it('/ goes to the filter, which shows what has all words; Escape shows all again', async () => {
      const page = await open()
      const all = await shown(page)
      await page.keyboard.press('/')
      await page.keyboard.type('swarm token')
      const some = await shown(page)
      expect(some.length).toBeGreaterThan(0)
      expect(some.length).toBeLessThan(5)
      expect(await page.getByRole('status').textContent()).toMatch(/^\d+ of \d+$/)
      await page.keyboard.press('Escape')
      expect(await shown(page)).toEqual(all)
      await page.close()
    })

    it('Enter on a command copies it', async () => {
      const page = await open()
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.locator('.row .line').first().focus()
      await page.keyboard.press('Enter')
      const [first] = await shown(page)
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(first)
      expect(await page.getByRole('status').textContent()).toBe(`Copied: ${first}`)
      await page.close()
    })

    it('the quiz hides commands until they are touched', async () => {
      const page = await open()
      await page.getByRole('button', { name: 'Quiz' }).focus()
      await page.keyboard.press('Enter')
      const color = () => page.evaluate(`getComputedStyle(document.querySelector('.row .line .prog')).color`)
      expect(await color()).toBe('rgba(0, 0, 0, 0)')
      await page.locator('.row .line').first().focus()
      await page.keyboard.press(' ')
      expect(await color()).not.toBe('rgba(0, 0, 0, 0)')
      expect(await violations(page)).toEqual([])
      await page.close()
    })

    it('the theme is switched, and kept', async () => {
      const page = await open()
      const paper = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
      expect(await paper()).toBe('rgb(255, 255, 255)')
      await page.getByRole('button', { name: /Theme/ }).press('Enter')
      await page.getByRole('button', { name: 'Theme: light' }).press('Enter')
      expect(await paper()).toBe('rgb(17, 20, 24)')
      await page.reload()
      expect(await page.getByRole('button', { name: 'Theme: dark' }).count()).toBe(1)
      await page.close()
    })
  })

  it('without scripts all is there to read, and nothing else', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`file://${paths.own}`)
    expect(await page.locator('.tools').isVisible()).toBe(false)
    expect(await page.locator('.row').count()).toBeGreaterThan(80)
    await context.close()
  })

  it('a picture is small, and large where its link leads', async () => {
    const { page } = await openSheet(browser, paths.own ?? '')
    const image = page.locator('figure img').first()
    const before = (await image.boundingBox())?.width ?? 0
    await page.locator('figure .small').first().click()
    const after = (await image.boundingBox())?.width ?? 0
    expect(after).toBeGreaterThan(before * 1.5)
    await page.locator('figure .large').first().click()
    expect((await image.boundingBox())?.width).toBe(before)
    await page.close()
  })

  /** Prints a sheet. */
  async function print(name: string): Promise<{ facts: string; pages: string[]; flow: string }> {
    const { page } = await openSheet(browser, paths[name] ?? '')
    await page.emulateMedia({ media: 'print' })
    // 8.5 pt in CSS pixels; code and its output may be smaller.
    const sizes = `[...document.querySelectorAll('.line, .gloss, .chip, .row .page, dl, .callout, h3')]
      .map((node) => Number.parseFloat(getComputedStyle(node).fontSize))`
    expect(Math.min(...((await page.evaluate(sizes)) as number[]))).toBeGreaterThan(11.3)
    const pdf = join(folder, `${name}.pdf`)
    await page.pdf({ path: pdf, preferCSSPageSize: true, tagged: true, outline: true })
    await page.close()
    const run = (tool: string, ...words: string[]) => execFileSync(tool, words, { encoding: 'utf8' })
    const text = run('pdftotext', '-layout', pdf, '-')
    return {
      facts: run('pdfinfo', pdf),
      pages: text.split('\f').slice(0, -1),
      flow: run('pdftotext', '-raw', pdf, '-'),
    }
  }

  it.skipIf(!hasSeed)('the seed is printed on two pages of A4, all commands with words', async () => {
    const { facts, pages } = await print('seed')
    expect(facts).toMatch(/^Pages:\s+2$/m)
    expect(facts).toMatch(/^Page size:.*A4/m)
    expect(facts).toMatch(/^Tagged:\s+yes/m)
    expect(facts).toMatch(/^Title:\s+Docker Notes/m)
    expect(pages[0]).toMatch(/1\s*\/\s*2/)
  })

  it('the project’s own notes need at most one page for their pictures', async () => {
    const { facts, pages } = await print('own')
    expect(Number(/^Pages:\s+(\d+)/m.exec(facts)?.[1])).toBeLessThanOrEqual(3)
    expect(pages.every((leaf) => leaf.length > 400)).toBe(true)
  })

  it.skipIf(!hasSeed)('every command is whole on one page, and read in the order of the notes', async () => {
    const { flow } = await print('seed')
    const leaves = flow.split('\f').map((leaf) => leaf.replace(/\s+/g, ''))
    const { notes } = readSeed()
    const commands = createNotebook([notes]).commands.filter(({ origin }) => origin === 'html-table')
    let at = 0
    const all = leaves.join('')
    for (const { value } of commands) {
      const text = value.replace(/\s+/g, '')
      expect(
        leaves.some((leaf) => leaf.includes(text)),
        value,
      ).toBe(true)
      // A command noted again in its chapter stands once.
      const next = all.indexOf(text, at)
      if (next !== -1) at = next
    }
    expect(at).toBeGreaterThan(all.length * 0.9)
  })
})
