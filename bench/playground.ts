/** The playground with long notes: the time from each keystroke to the frame that shows it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { buildPlayground } from '../playground/build.js'
import { openPlayground, pasteKeys } from '../tests/playground/open-playground.js'
import { atMost, type Row } from './row.js'
import { longNotes, typeKeys, watchTyping } from './typing.js'

export async function playgroundRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ddd-bench-'))
  try {
    const { path } = await buildPlayground(folder)
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    })
    const { page } = await openPlayground(browser, path, { width: 1280, height: 800 })
    await pasteKeys(page, longNotes(200_000))
    const text = page.frameLocator('#panel-sheet iframe:not(.coming)').locator('main')
    await text.getByText('sails fleet 9 to harbour 3').first().waitFor({ state: 'attached' })
    await watchTyping(page)
    await page.locator('#notes').focus()
    await page.keyboard.press('Control+End')
    const times = {
      'one key': await typeKeys(page, 1, 2000),
      'keys in a row': await typeKeys(page, 20, 80),
      'keys while results come in': await typeKeys(page, 6, 1500),
    }
    await browser.close()
    return Object.entries(times).map(([what, all]) =>
      atMost(`playground: ${what}, slowest`, '200 KB', Math.max(...all), 200, 'ms'),
    )
  } catch (error) {
    return [{ what: 'type in the playground', on: '200 KB', figure: `not measured: ${error}` }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
