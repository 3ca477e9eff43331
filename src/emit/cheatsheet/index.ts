import { toHtml } from 'hast-util-to-html'
import type { Emitter } from '../emitter.js'
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
  return {
    name: 'cheatsheet',
    async emit(notebook, context) {
      const sheet = await colorCode(chooseSections(readSheet(notebook, context), sections))
      const page = document(sheet, style + paperStyle(paper, orientation, columns) + css)
      return [{ path: 'cheatsheet.html', content: `${toHtml(page)}\n`, mediaType: 'text/html' }]
    },
  }
}

export type { Orientation, Paper }
