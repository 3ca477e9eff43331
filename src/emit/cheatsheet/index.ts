import { toHtml } from 'hast-util-to-html'
import type { Notebook } from '../../catalog/index.js'
import type { Context, Emitter } from '../emitter.js'
import type { Format } from '../format.js'
import { escapeInvisibleCharacters } from '../markup/escape-invisible-characters.js'
import { parseOptions } from '../options/index.js'
import { chooseSections } from './choose-sections.js'
import { document } from './document.js'
import { highlightCode } from './highlight-code.js'
import { omissionText } from './omission-text.js'
import { type CheatsheetOptions, cheatsheetOptions } from './options.js'
import { type Orientation, type Paper, paperStyle } from './paper.js'
import { printStyle } from './print-style.js'
import { readSheet } from './read-sheet.js'
import { renderFormulas } from './render-formulas.js'
import type { Sheet } from './sheet.js'
import { style } from './style.js'

/**
 * Creates the emitter for `cheatsheet.html`: one self-contained page for screen and print.
 *
 * @example
 * ```ts
 * import { cheatsheet, createNotebook, parseNotes } from 'ddd-build'
 *
 * const notebook = createNotebook([parseNotes('# Git\n\n- `git stash pop` - restore the changes\n')])
 * const [asset] = await cheatsheet().emit(notebook)
 * console.log(asset?.path) // → cheatsheet.html
 * ```
 */
export function cheatsheet(options: CheatsheetOptions = {}): Emitter {
  const {
    paper = 'A4',
    orientation = 'portrait',
    columns,
    sections,
    prose,
    css = '',
  } = parseOptions(cheatsheetOptions, options, ['cheatsheet'])
  const render = async (sheet: Sheet): Promise<string> => {
    const page = document(
      await renderFormulas(await highlightCode(sheet)),
      style + printStyle + paperStyle(paper, orientation, columns) + css,
    )
    // Safe: raw nodes are our own; content from the notes has been sanitized and has none.
    return escapeInvisibleCharacters(`${toHtml(page, { allowDangerousHtml: true })}\n`)
  }
  const read = (notebook: Notebook, context?: Context): Sheet =>
    chooseSections(readSheet(notebook, context, prose), sections)
  return {
    name: 'cheatsheet',
    preview: (notebook, context) => render(read(notebook, context)),
    async emit(notebook, context) {
      const sheet = read(notebook, context)
      const detail = omissionText(sheet)
      const content = await render(sheet)
      return [
        { path: 'cheatsheet.html', content, mediaType: 'text/html', ...(detail === '' ? {} : { detail }) },
      ]
    },
  }
}

export type { CheatsheetOptions, Orientation, Paper }

export const cheatsheetFormat = {
  name: 'cheatsheet',
  summary: 'a cheat sheet as one HTML file, ready to print',
  options: cheatsheetOptions,
  isDefault: true,
  create: cheatsheet,
} as const satisfies Format
