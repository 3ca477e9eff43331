import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { globSync } from 'tinyglobby'
import { VFile } from 'vfile'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNotebook, type Notebook } from '../../../src/catalog/index.js'
import { check } from '../../../src/check/index.js'
import { parseNotes } from '../../../src/parse/index.js'
import { builtInKnowledge } from '../../built-in-knowledge.js'
import { needing } from '../../needs.js'
import { describeWith } from '../../real-tools.js'
import { hasSeed, readSeed } from '../../seed.js'
import { openBrowser, openSheet, writeSheet } from './open-sheet.js'
import { sheetOf } from './sheet-of.js'

const root = resolve(import.meta.dirname, '../../..')
const corpus = resolve(root, '../shared/corpus/notes')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const read = (path: string) => readFileSync(join(root, path))
const knowledge = builtInKnowledge()

function ownNotebook(): Notebook {
  const notes = globSync('notes/*.md', { cwd: root })
    .sort()
    .map((path) => parseNotes(new VFile({ path, value: read(path) })))
  return createNotebook(notes, { knowledge })
}

/** Notes without commands. */
const stars = `# Stars

A star is a ball of gas.[^1] Its *luminosity* is $L = 4\\pi r^2 \\sigma T^4$.

$$
\\begin{aligned} m &= -2.5 \\log_{10} \\frac{F}{F_0} \\\\ d &= 10^{\\frac{m - M + 5}{5}} \\end{aligned}
$$

[^1]: Mostly hydrogen.

> Somewhere, something incredible is waiting.

| Star | Color | Distance | Magnitude | Constellation |
|---|---|---|---|---|
| Sirius | white | 8.6 light years | −1.46 | Canis Major |
| Betelgeuse | red | 548 light years | 0.5 | Orion |

- [ ] watch the sky
- [x] buy a telescope
  1. with a tripod

**Nova**: a star that brightens for some days

Q: How old is the sun?
A: $4.6 \\cdot 10^9$ years

The {{c1::sun}} is a dwarf.

\`\`\`sh
cat <<END > stars.txt
Sirius
  Rigel with a note that is longer than all of the other lines of this file
END
\`\`\`
`

/** Sheets by name: our own notes, the seed notes, notes without commands, and five files in different styles from the corpus. */
async function sheets(): Promise<Record<string, string>> {
  const files = new Map(globSync('notes/images/*', { cwd: root }).map((path) => [path, read(path)]))
  const contextOf = (notebook: Notebook) => ({ files, messages: check(notebook, { knowledge, files }) })
  const own = ownNotebook()
  const htmlByName: Record<string, string> = { own: await sheetOf(own, {}, contextOf(own)) }
  if (hasSeed) {
    const seed = createNotebook([readSeed().notes], { knowledge })
    htmlByName.seed = await sheetOf(seed, {}, contextOf(seed))
    htmlByName['seed without prose'] = await sheetOf(seed, { prose: 'none' }, contextOf(seed))
  }
  htmlByName.stars = await sheetOf(createNotebook([parseNotes(stars)]))
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
      htmlByName[name] = await sheetOf(notebook, {}, contextOf(notebook))
    }
  return htmlByName
}

interface Violation {
  id: string
  nodes: { html: string }[]
}

/** Returns axe's violations, at all levels. */
async function violations(page: Page): Promise<string[]> {
  // The sheet's Content Security Policy blocks other scripts, so axe is injected through the debugger.
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: axe })
  const results = (await page.evaluate('axe.run()')) as { violations: Violation[] }
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)
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
    'every sheet fits a screen of %i px, without requests or console messages',
    async (width) => {
      for (const [name, path] of Object.entries(paths)) {
        const { page, events } = await openSheet(browser, path, { width })
        expect(events, name).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBe(width)
        // Nothing overflows the screen either, except in a wide table, which scrolls.
        const outside = `[...document.querySelectorAll('main :not(.wide *)')].filter((node) => node.getBoundingClientRect().right > ${width + 1}).length`
        expect(await page.evaluate(outside), name).toBe(0)
        expect(await page.evaluate('[...document.images].every((image) => image.naturalWidth > 0)')).toBe(
          true,
        )
        await page.close()
      }
    },
  )

  it.each(['light', 'dark'] as const)('has no axe violations, %s', async (colorScheme) => {
    for (const [name, path] of Object.entries(paths)) {
      const { page } = await openSheet(browser, path, { colorScheme })
      expect(await violations(page), name).toEqual([])
      await page.close()
    }
  })

  it('has large enough touch targets and text on a phone', async () => {
    const { page } = await openSheet(browser, paths.own ?? '', { width: 360 })
    const small = `[...document.querySelectorAll('button, input, nav a')].filter((node) => node.getBoundingClientRect().height < 24).map((node) => node.outerHTML)`
    expect(await page.evaluate(small)).toEqual([])
    const sizes = `Math.min(...[...document.querySelectorAll('main *')].filter((node) => node.checkVisibility() && node.textContent.trim() !== '').map((node) => Number.parseFloat(getComputedStyle(node).fontSize)))`
    expect(await page.evaluate(sizes)).toBeGreaterThanOrEqual(10)
    await page.close()
  })

  describe('with the keyboard', () => {
    const open = async () => (await openSheet(browser, paths.own ?? '')).page
    const shown = (page: Page) =>
      page.evaluate(
        `[...document.querySelectorAll('.row .line')].filter((line) => line.checkVisibility()).map((line) => line.textContent)`,
      ) as Promise<string[]>

    it('/ focuses the filter, which shows rows with all words; Escape shows all again', async () => {
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

    it('the quiz hides commands until they are revealed', async () => {
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

    it('the quiz hides answers, meanings and clozes until they are revealed', async () => {
      const { page } = await openSheet(browser, paths.stars ?? '')
      await page.getByRole('button', { name: 'Quiz' }).press('Enter')
      const isHidden = (selector: string) =>
        page.evaluate(`getComputedStyle(document.querySelector('${selector}')).color === 'rgba(0, 0, 0, 0)'`)
      for (const selector of ['.question dd', '.definition dd', '.clozes b'])
        expect(await isHidden(selector), selector).toBe(true)
      await page.locator('.question dd').focus()
      await page.keyboard.press('Enter')
      await page.locator('.clozes').click()
      expect(await isHidden('.question dd')).toBe(false)
      expect(await isHidden('.clozes b')).toBe(false)
      expect(await violations(page)).toEqual([])
      await page.close()
    })

    it.each([360, 1280])('a here-document keeps its lines at %i px', async (width) => {
      const { page } = await openSheet(browser, paths.stars ?? '', { width })
      const shown: unknown = await page.evaluate(`document.querySelector('.row .line').innerText`)
      expect(
        String(shown)
          .split('\n')
          .map((line) => line.trim()),
      ).toEqual([
        'cat <<END > stars.txt',
        'Sirius',
        'Rigel with a note that is longer than all of the other lines of this file',
        'END',
      ])
      await page.close()
    })

    it('a button hides the text, but no tables', async () => {
      const { page } = await openSheet(browser, paths.stars ?? '')
      await page.getByRole('button', { name: 'Text' }).press('Enter')
      expect(await page.getByText('Somewhere, something').isVisible()).toBe(false)
      expect(await page.getByText('Canis Major').isVisible()).toBe(true)
      await page.getByRole('button', { name: 'Text' }).press('Enter')
      expect(await page.getByText('Somewhere, something').isVisible()).toBe(true)
      await page.close()
    })

    it('the theme can be switched and is remembered', async () => {
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

  it('shows everything except the toolbar without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`file://${paths.own}`)
    expect(await page.locator('.tools').isVisible()).toBe(false)
    expect(await page.locator('.row:visible').count()).toBeGreaterThan(80)
    await context.close()
  })

  it('a picture is enlarged when clicked', async () => {
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

  /** Prints a sheet to PDF. */
  async function print(name: string): Promise<{ info: string; pages: string[]; flow: string }> {
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
      info: run('pdfinfo', pdf),
      pages: text.split('\f').slice(0, -1),
      flow: run('pdftotext', '-raw', pdf, '-'),
    }
  }

  needing('shared').it('the seed notes with all of their prose are printed on three pages', async () => {
    const { info } = await print('seed')
    expect(info).toMatch(/^Pages:\s+3$/m)
  })

  needing('shared').it(
    'the rows of the seed notes are printed on two A4 pages, with page numbers',
    async () => {
      const { info, pages } = await print('seed without prose')
      expect(info).toMatch(/^Pages:\s+2$/m)
      expect(info).toMatch(/^Page size:.*A4/m)
      expect(info).toMatch(/^Tagged:\s+yes/m)
      expect(info).toMatch(/^Title:\s+Docker Notes/m)
      expect(pages[0]).toMatch(/1\s*\/\s*2/)
    },
  )

  it('our own notes are printed on at most three pages', async () => {
    const { info, pages } = await print('own')
    expect(Number(/^Pages:\s+(\d+)/m.exec(info)?.[1])).toBeLessThanOrEqual(3)
    expect(pages.every((pageText) => pageText.length > 400)).toBe(true)
  })

  needing('shared').it(
    'no command is split across pages, and commands are in the order of the notes',
    async () => {
      const { flow } = await print('seed')
      const pageTexts = flow.split('\f').map((pageText) => pageText.replace(/\s+/g, ''))
      const { notes } = readSeed()
      const commands = createNotebook([notes]).commands.filter(({ origin }) => origin === 'html-table')
      let [position, foundInOrder] = [0, 0]
      const allText = pageTexts.join('')
      for (const { value } of commands) {
        const text = value.replace(/\s+/g, '')
        expect(
          pageTexts.some((pageText) => pageText.includes(text)),
          value,
        ).toBe(true)
        // A repeated command appears once per chapter.
        const next = allText.indexOf(text, position)
        if (next === -1) continue
        position = next
        foundInOrder += 1
      }
      expect(foundInOrder).toBeGreaterThan(commands.length * 0.9)
      expect(position).toBeGreaterThan(allText.length * 0.9)
    },
  )
})
