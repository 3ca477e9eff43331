import { toHtml } from 'hast-util-to-html'
import type { Emitter } from '../emitter.js'
import { document } from './document.js'
import { type Paper, paperStyle } from './paper.js'
import { readSheet } from './read-sheet.js'
import { style } from './style.js'

export interface CheatsheetOptions {
  /** Paper to print on; `A4` unless told. */
  paper?: Paper
  /** Columns on paper; 2 unless told, 1 on A5. */
  columns?: number
  /** Style added after the sheet's own, for instance other values of its custom properties. */
  css?: string
}

/** Makes the emitter of `cheatsheet.html`: one page for the screen and the printer, with everything inside. */
export function cheatsheet({ paper = 'A4', columns, css = '' }: CheatsheetOptions = {}): Emitter {
  return {
    name: 'cheatsheet',
    async emit(notebook, context) {
      const page = document(readSheet(notebook, context), style + paperStyle(paper, columns) + css)
      return [{ path: 'cheatsheet.html', content: `${toHtml(page)}\n`, mediaType: 'text/html' }]
    },
  }
}

export type { Paper }
