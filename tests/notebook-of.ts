import { VFile } from 'vfile'
import { createKnowledge, createNotebook, type Knowledge, type Notebook } from '../src/catalog/index.js'
import { parseNotes } from '../src/parse/index.js'

/** Creates a notebook from the text of files named a.md, b.md … */
export function notebookOf(...files: string[]): Notebook {
  return createNotebook(filesOf(files))
}

/** Creates a notebook from one file, with knowledge. */
export function notebookWithKnowledge(file: string, knowledge: Knowledge): Notebook {
  return createNotebook(filesOf([file]), { knowledge })
}

/** Creates knowledge from the text of files. */
export function knowledgeOf(...files: string[]): Knowledge {
  return createKnowledge(filesOf(files))
}

function filesOf(files: readonly string[]) {
  return files.map((value, index) =>
    parseNotes(new VFile({ path: `${String.fromCharCode(97 + index)}.md`, value })),
  )
}

/** Creates a pipe table with only a command column. */
export function commandTable(...commands: string[]): string {
  return `| Command |\n|---------|\n${commands.map((command) => `| \`${command.replaceAll('|', '\\|')}\` |\n`).join('')}`
}
