/** A large sheet in a browser: time to open it, and from a keystroke in the filter to the next paint. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { cheatsheet, createNotebook, parseNotes } from '../src/index.js'
import { atMost, type Row } from './row.js'

async function sheetOf(count: number): Promise<string> {
  const files = Array.from({ length: count / 50 }, (_, file) => {
    const rows = Array.from(
      { length: 50 },
      (_, row) =>
        `| \`boat fleet-${file} sail --to harbour-${row}\` | sails fleet ${file} to harbour ${row} | ${row} |\n`,
    )
    return parseNotes(
      `## Chapter ${file + 1} - Fleet ${file}\n\n| Command | Description | Page |\n|--|--|--|\n${rows.join('')}`,
    )
  })
  const [asset] = await cheatsheet().emit(createNotebook(files))
  return String(asset?.content)
}

export async function cheatsheetRows(): Promise<Row[]> {
  let browser: Browser
  try {
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    })
  } catch {
    return [{ what: 'filter a sheet', on: 'Chromium', figure: 'not installed' }]
  }
  const folder = mkdtempSync(join(tmpdir(), 'ddd-bench-'))
  const rows: Row[] = []
  for (const size of [500, 5000]) {
    const path = join(folder, `${size}.html`)
    writeFileSync(path, await sheetOf(size))
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const start = performance.now()
    await page.goto(pathToFileURL(path).href)
    await page.locator('.tools input').waitFor()
    const openTime = performance.now() - start
    // From the event to the task after the frame that painted its result.
    const times = (await page.evaluate(`(async () => {
      const input = document.querySelector('.tools input')
      const times = []
      for (const text of ['h', 'ha', 'har', 'harbour 7', 'harbour 7 fleet', '']) {
        const start = performance.now()
        input.value = text
        input.dispatchEvent(new Event('input'))
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
        times.push(performance.now() - start)
      }
      return times
    })()`)) as number[]
    await page.close()
    rows.push(
      atMost('open the sheet', `${size} commands`, openTime, 2000, 'ms'),
      atMost('filter: keystroke to paint, slowest', `${size} commands`, Math.max(...times), 200, 'ms'),
    )
  }
  await browser.close()
  rmSync(folder, { recursive: true })
  return rows
}
