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

/** Puts a text into the field in one go, as pasting does. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator('#notes').fill(text)
}
