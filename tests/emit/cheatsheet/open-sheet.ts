import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Debian's browser, with no window and no connection to its maker. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}

export interface OpenSheet {
  page: Page
  /** What the page said on the console, went wrong in it, or was asked for beside itself. */
  heard: string[]
}

export async function openSheet(
  browser: Browser,
  path: string,
  { width = 1280, colorScheme = 'light' as 'light' | 'dark' } = {},
): Promise<OpenSheet> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
  const heard: string[] = []
  page.on('console', (message) => heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(error.message))
  const url = pathToFileURL(path).href
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && request.url().replace(/#.*/, '') !== url)
      heard.push(request.url())
  })
  await page.goto(url)
  return { page, heard }
}

export function writeSheet(path: string, html: string): string {
  writeFileSync(path, html)
  return path
}
