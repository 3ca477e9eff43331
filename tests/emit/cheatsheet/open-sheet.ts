import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Opens Debian's Chromium, headless and without background requests. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}

export interface OpenSheet {
  page: Page
  /** Console messages, errors, dialogs, and requests other than for the page itself. */
  events: string[]
}

export async function openSheet(
  browser: Browser,
  path: string,
  { width = 1280, colorScheme = 'light' as 'light' | 'dark' } = {},
): Promise<OpenSheet> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
  const events: string[] = []
  page.on('console', (message) => events.push(message.text()))
  page.on('pageerror', (error) => events.push(error.message))
  page.on('dialog', (dialog) => {
    events.push(dialog.message())
    void dialog.dismiss()
  })
  const url = pathToFileURL(path).href
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && request.url().replace(/#.*/, '') !== url)
      events.push(request.url())
  })
  await page.goto(url)
  return { page, events }
}

export function writeSheet(path: string, html: string): string {
  writeFileSync(path, html)
  return path
}
