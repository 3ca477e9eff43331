import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { globSync } from 'tinyglobby'
import { VFile } from 'vfile'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createNotebook } from '../../../src/catalog/index.js'
import { parseNotes } from '../../../src/parse/index.js'
import { describeWith } from '../../real-tools.js'
import { sheetOf } from './sheet-of.js'

const root = resolve(import.meta.dirname, '../../..')

/** The sheet of the notes in this repository. */
async function ownSheet(): Promise<string> {
  const read = (path: string) => readFileSync(join(root, path))
  const notes = globSync('notes/*.md', { cwd: root })
    .sort()
    .map((path) => parseNotes(new VFile({ path, value: read(path) })))
  const files = new Map(globSync('notes/images/*', { cwd: root }).map((path) => [path, read(path)]))
  return sheetOf(createNotebook(notes), {}, { files })
}

describeWith(['chromium', 'pdfinfo', 'pdftotext'], () => {
  let browser: Browser
  let folder: string
  let path: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cheatsheet-'))
    path = join(folder, 'cheatsheet.html')
    writeFileSync(path, await ownSheet())
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    })
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([360, 768, 1280])('fits a screen of %i px, asks for nothing and says nothing', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    const heard: string[] = []
    page.on('console', (message) => heard.push(message.text()))
    page.on('pageerror', (error) => heard.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) heard.push(request.url())
    })
    const url = pathToFileURL(path).href
    await page.goto(url)
    expect(heard).toEqual([url])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    // Nothing sticks out of its column either.
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('main *')].filter((node) => node.getBoundingClientRect().right > ${width}).length`,
      ),
    ).toBe(0)
    expect(await page.evaluate('[...document.images].every((image) => image.naturalWidth > 0)')).toBe(true)
    await page.close()
  })

  it('prints on few pages, none of them empty, in readable type', async () => {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(path).href)
    await page.emulateMedia({ media: 'print' })
    // 8.5 pt in CSS pixels
    const sizes = `[...document.querySelectorAll('.line, .gloss, .chip, .row .page, dl')]
      .map((node) => Number.parseFloat(getComputedStyle(node).fontSize))`
    expect(Math.min(...((await page.evaluate(sizes)) as number[]))).toBeGreaterThan(11.3)
    const pdf = join(folder, 'sheet.pdf')
    await page.pdf({ path: pdf, preferCSSPageSize: true })
    await page.close()
    const facts = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
    const count = Number(/^Pages:\s+(\d+)/m.exec(facts)?.[1])
    expect(count).toBeLessThanOrEqual(4)
    expect(facts).toMatch(/^Page size:.*A4/m)
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    expect(text).toMatch(new RegExp(`1\\s*/\\s*${count}`))
    const printed = text.split('\f').slice(0, count)
    expect(printed.every((leaf) => leaf.length > 400)).toBe(true)
  })
})
