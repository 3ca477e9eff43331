import { resolve } from 'node:path'
import {
  build,
  defaultEmitters,
  findBrowser,
  outputFolder,
  printPdf,
  UserError,
  writeFile,
} from '../../engine/index.js'
import type { Arguments } from '../arguments.js'
import { readSettings } from '../settings.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'

/** Builds the cheat sheet and prints it to PDF with an installed browser. */
export async function runPdf(parsed: Arguments, { colors }: Terminal): Promise<number> {
  const { config, options } = await readSettings(parsed)
  const emit = (config.emit ?? defaultEmitters()).filter(({ name }) => name === 'cheatsheet')
  if (emit.length === 0)
    throw new UserError(2, 'The config has no cheat sheet: add cheatsheet() to its “emit”.')
  const { written } = await build({ ...config, emit }, options)
  const folder = resolve(options.cwd ?? process.cwd(), outputFolder(config))
  const browser = await findBrowser(parsed.values.browser)
  for (const { path, status } of written.filter((file) => file.path.endsWith('.html'))) {
    if (status === 'removed') continue
    const target = resolve(folder, path.replace(/\.html$/, '.pdf'))
    const bytes = await printPdf(browser, resolve(folder, path))
    await writeFile(target, bytes)
    process.stderr.write(
      `  ${colors.green('printed')}  ${escapeControlCharacters(target)}  ${Math.round(bytes.length / 1000)} kB\n`,
    )
  }
  return 0
}
