import { VFile } from 'vfile'
import { createKnowledge, createNotebook, type Knowledge, type Notebook } from '../src/catalog/index.js'
import { parseNotes } from '../src/parse/index.js'

/** A notebook of files given as text, named a.md, b.md … */
export function notebookOf(...files: string[]): Notebook {
  return createNotebook(filesOf(files))
}

/** A notebook of one file, with what is known beside it. */
export function knowingNotebook(file: string, knowledge: Knowledge): Notebook {
  return createNotebook(filesOf([file]), { knowledge })
}

/** Knowledge of files given as text. */
export function knowledgeOf(...files: string[]): Knowledge {
  return createKnowledge(filesOf(files))
}

function filesOf(files: readonly string[]) {
  return files.map((value, index) =>
    parseNotes(new VFile({ path: `${String.fromCharCode(97 + index)}.md`, value })),
  )
}

/** A pipe table of commands alone. */
export function commandTable(...commands: string[]): string {
  return `| Command |\n|---------|\n${commands.map((command) => `| \`${command.replaceAll('|', '\\|')}\` |\n`).join('')}`
}
