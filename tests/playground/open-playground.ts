import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'

export interface OpenPlayground {
  page: Page
  /** What the page said on the console, what went wrong in it, dialogues, and what was asked for beside itself. */
  heard: string[]
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
  const heard: string[] = []
  const url = pathToFileURL(path).href
  page.on('console', (message) => heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && request.url() !== url) heard.push(request.url())
  })
  await page.goto(url)
  await page.locator('#panel-sheet iframe').waitFor()
  return { page, heard }
}

/** Puts a short text into the field in one go. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator('#notes').fill(text)
}

/** Replaces the text in the field by a paste, as with Ctrl+V. */
export async function pasteKeys(page: Page, text: string): Promise<void> {
  await page.locator('#notes').selectText()
  await page.evaluate((text) => {
    // Names of the browser, which the types of Node don't have.
    const { DataTransfer, ClipboardEvent, document } = globalThis as unknown as BrowserNames
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.getElementById('notes').dispatchEvent(event)
  }, text)
}

interface BrowserNames {
  DataTransfer: new () => { setData(type: string, text: string): void }
  ClipboardEvent: new (type: string, options: object) => object
  document: { getElementById(id: string): { dispatchEvent(event: object): void } }
}
