import { VFile } from 'vfile'
import { createNotebook, type Notebook } from '../src/catalog/index.js'
import { parseNotes } from '../src/parse/index.js'

/** A notebook of files given as text, named a.md, b.md … */
export function notebookOf(...files: string[]): Notebook {
  return createNotebook(
    files.map((value, index) =>
      parseNotes(new VFile({ path: `${String.fromCharCode(97 + index)}.md`, value })),
    ),
  )
}

/** A pipe table of commands alone. */
export function commandTable(...commands: string[]): string {
  return `| Command |\n|---------|\n${commands.map((command) => `| \`${command.replaceAll('|', '\\|')}\` |\n`).join('')}`
}
