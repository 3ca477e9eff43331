import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'

export interface OpenPlayground {
  page: Page
  /** Console messages, errors, dialogs, and requests other than for the page itself. */
  events: string[]
}

export interface Screen {
  width: number
  height: number
}

export async function openPlayground(
  browser: Browser,
  path: string,
  { width, height }: Screen,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<OpenPlayground> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, acceptDownloads: true })
  page.setDefaultTimeout(15_000)
  const events: string[] = []
  const url = pathToFileURL(path).href
  page.on('console', (message) => events.push(message.text()))
  page.on('pageerror', (error) => events.push(error.message))
  page.on('dialog', (dialog) => {
    events.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && request.url() !== url) events.push(request.url())
  })
  await page.goto(url)
  await page.locator('#panel-sheet iframe').waitFor()
  return { page, events }
}

/** Sets the text of the field. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator('#notes').fill(text)
}

/** Replaces the text of the field by pasting, as with Ctrl+V. */
export async function pasteKeys(page: Page, text: string): Promise<void> {
  await page.locator('#notes').selectText()
  await page.evaluate((text) => {
    // Browser globals, which Node's types don't have.
    const { DataTransfer, ClipboardEvent, document } = globalThis as unknown as BrowserGlobals
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.getElementById('notes').dispatchEvent(event)
  }, text)
}

interface BrowserGlobals {
  DataTransfer: new () => { setData(type: string, text: string): void }
  ClipboardEvent: new (type: string, options: object) => object
  document: { getElementById(id: string): { dispatchEvent(event: object): void } }
}
