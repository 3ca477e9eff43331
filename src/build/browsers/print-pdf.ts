import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Failure } from '../failure.js'

/** How long a browser may take, in milliseconds. */
const timeLimit = 120_000

/** As little of a browser as prints a file: no window, no profile, no connection to its maker. */
const flags = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--no-pdf-header-footer',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
]

/**
 * Prints an HTML file: tagged, with an outline of its headings.
 *
 * @param browser path of a browser of Chromium's family
 * @param html absolute path of the file
 * @returns the bytes of the PDF
 * @throws Failure if the browser prints nothing
 */
export async function printPdf(browser: string, html: string): Promise<Uint8Array> {
  const { execFile } = await import('node:child_process')
  const folder = await mkdtemp(join(tmpdir(), 'ddd-build-pdf-'))
  const pdf = join(folder, 'sheet.pdf')
  // Its sandbox can't be had by root, as in containers; what it is given there is our own file.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  try {
    await promisify(execFile)(
      browser,
      [
        ...flags,
        ...sandbox,
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${pdf}`,
        pathToFileURL(html).href,
      ],
      { timeout: timeLimit },
    )
    return new Uint8Array(await readFile(pdf))
  } catch (error) {
    const reason = error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error)
    throw new Failure(3, `${browser} printed nothing: ${reason}`)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
