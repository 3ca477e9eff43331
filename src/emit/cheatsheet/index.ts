import { toHtml } from 'hast-util-to-html'
import type { Notebook } from '../../catalog/index.js'
import type { Context, Emitter } from '../emitter.js'
import { visibleHtml } from '../markup/visible.js'
import { chooseSections } from './choose-sections.js'
import { colorCode } from './color-code.js'
import { document } from './document.js'
import { type Orientation, type Paper, paperStyle } from './paper.js'
import { readSheet } from './read-sheet.js'
import { style } from './style.js'

export interface CheatsheetOptions {
  /** Paper to print on; `A4` unless told. */
  paper?: Paper
  /** `portrait` unless told. */
  orientation?: Orientation
  /** Columns on paper; 2 unless told, 1 on A5, one more across. */
  columns?: number
  /** Titles or numbers of the chapters to show; all unless told. */
  sections?: readonly (string | number)[]
  /** Style added after the sheet's own, for instance other values of its custom properties. */
  css?: string
}

/** Makes the emitter of `cheatsheet.html`: one page for the screen and the printer, with everything inside. */
export function cheatsheet(options: CheatsheetOptions = {}): Emitter {
  const { paper = 'A4', orientation = 'portrait', columns, sections, css = '' } = options
  const pageOf = async (notebook: Notebook, context?: Context) => {
    const sheet = await colorCode(chooseSections(readSheet(notebook, context), sections))
    const page = document(sheet, style + paperStyle(paper, orientation, columns) + css)
    // HTML that is ready is ours: what the notes bring has gone through the sanitizer, which lets none of it pass.
    return visibleHtml(`${toHtml(page, { allowDangerousHtml: true })}\n`)
  }
  return {
    name: 'cheatsheet',
    preview: pageOf,
    async emit(notebook, context) {
      return [{ path: 'cheatsheet.html', content: await pageOf(notebook, context), mediaType: 'text/html' }]
    },
  }
}

export type { Orientation, Paper }
