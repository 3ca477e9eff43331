/** Opens the sheet and the preview pages in Chromium with Content Security Policy bypassed, since they must be safe without it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { openBrowser } from '../../emit/cheatsheet/open-sheet.js'
import { isInstalled } from '../../installed.js'
import type { Fault, Reader } from './reader.js'

/**
 * Records what happens in a page.
 *
 * @returns an array that receives console messages, errors, dialogs, popups and requests
 */
export async function watchPage(page: Page): Promise<string[]> {
  const events: string[] = []
  page.on('console', (message) => events.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => events.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    events.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => events.push(`popup: ${popup.url()}`))
  page.on('request', (request) => {
    const url = request.url()
    if (url.startsWith('data:image/')) return
    if (!(request.isNavigationRequest() && request.frame() === page.mainFrame() && url.startsWith('file:')))
      events.push(`request: ${url.slice(0, 200)}`)
  })
  await page.addInitScript("window.pycmd = (command) => console.log('pycmd ' + command)")
  return events
}

export const browser: Reader = {
  name: 'browser',
  missing: () => (isInstalled('chromium') || process.env.CI ? undefined : 'Chromium not installed'),
  async read(all) {
    const faults: Fault[] = []
    const chromium = await openBrowser()
    try {
      const context = await chromium.newContext({ bypassCSP: true })
      const page = await context.newPage()
      const events = await watchPage(page)
      for (const built of all) {
        const sheet = readFileSync(join(built.out, 'cheatsheet.html'), 'utf8')
        for (const [name, html] of [['cheatsheet.html', sheet] as const, ...built.pages]) {
          // The preview's sheet may be identical.
          if (name === 'cheatsheet' && html === sheet) continue
          const path = join(built.base, `${name.replace(/\W/g, '-')}.html`)
          writeFileSync(path, html)
          await page.goto(pathToFileURL(path).href)
          await use(page)
          if (page.url().replace(/#.*/, '') !== pathToFileURL(path).href)
            events.push(`navigated to ${page.url()}`)
          faults.push(...events.splice(0).map((what) => ({ built, output: name, what })))
        }
      }
    } finally {
      await chromium.close()
    }
    return faults
  },
}

/** Interacts with everything a user could interact with. */
async function use(page: Page): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.insertText('canary')
  await page.keyboard.press('Escape')
  await page.evaluate(`(() => {
    for (const event of ['mouseover', 'focus', 'pointerdown', 'toggle', 'animationstart'])
      for (const element of document.querySelectorAll('main *, details')) element.dispatchEvent(new Event(event))
    for (const details of document.querySelectorAll('details')) details.open = true
    for (const button of document.querySelectorAll('button')) button.click()
  })()`)
  await page.waitForTimeout(20)
}
