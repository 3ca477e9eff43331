import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { UserError } from '../user-error.js'

const timeoutMs = 120_000

/** No window, no profile, no background requests. */
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
 * Prints an HTML file to a tagged PDF with an outline.
 *
 * @param browserPath path of a Chromium-based browser
 * @param htmlPath absolute path of the file
 * @returns the bytes of the PDF
 * @throws UserError if the browser doesn't produce a PDF
 */
export async function printPdf(browserPath: string, htmlPath: string): Promise<Uint8Array> {
  const { execFile } = await import('node:child_process')
  const folder = await mkdtemp(join(tmpdir(), 'ddd-build-pdf-'))
  const pdfPath = join(folder, 'sheet.pdf')
  // Chromium's sandbox doesn't work as root, as in containers; it only opens our own file.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  try {
    await promisify(execFile)(
      browserPath,
      [
        ...flags,
        ...sandbox,
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${pdfPath}`,
        pathToFileURL(htmlPath).href,
      ],
      { timeout: timeoutMs },
    )
    return new Uint8Array(await readFile(pdfPath))
  } catch (error) {
    const reason = error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error)
    throw new UserError(
      3,
      `${browserPath} failed to print the PDF: ${reason.replace(/\.$/, '')}. Try another browser with --browser PATH.`,
    )
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
