/** The sheet and the pages of the preview in Chromium, with the policy of the sheet switched off: nothing may need it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { openBrowser } from '../../emit/cheatsheet/open-sheet.js'
import { isInstalled } from '../../real-tools.js'
import type { Fault, Reader } from './reader.js'

/** @returns what the page says, runs and asks for from now on */
export async function watchPage(page: Page): Promise<string[]> {
  const seen: string[] = []
  page.on('console', (message) => seen.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => seen.push(`popup: ${popup.url()}`))
  page.on('request', (request) => {
    const url = request.url()
    if (url.startsWith('data:image/')) return
    if (!(request.isNavigationRequest() && request.frame() === page.mainFrame() && url.startsWith('file:')))
      seen.push(`request: ${url.slice(0, 200)}`)
  })
  await page.addInitScript("window.pycmd = (command) => console.log('pycmd ' + command)")
  return seen
}

export const browser: Reader = {
  name: 'browser',
  missing: () => (isInstalled('chromium') || process.env.CI ? undefined : 'no chromium here'),
  async read(all) {
    const faults: Fault[] = []
    const opened = await openBrowser()
    try {
      const context = await opened.newContext({ bypassCSP: true })
      const page = await context.newPage()
      const seen = await watchPage(page)
      for (const built of all) {
        const sheet = readFileSync(join(built.out, 'cheatsheet.html'), 'utf8')
        for (const [name, html] of [['cheatsheet.html', sheet] as const, ...built.pages]) {
          // The sheet of the preview is the same page.
          if (name === 'cheatsheet' && html === sheet) continue
          const path = join(built.base, `${name.replace(/\W/g, '-')}.html`)
          writeFileSync(path, html)
          await page.goto(pathToFileURL(path).href)
          await use(page)
          if (page.url().replace(/#.*/, '') !== pathToFileURL(path).href) seen.push(`went to ${page.url()}`)
          faults.push(...seen.splice(0).map((what) => ({ built, output: name, what })))
        }
      }
    } finally {
      await opened.close()
    }
    return faults
  },
}

/** Touches what a reader would touch. */
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
