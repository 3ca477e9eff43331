import { commandNotes } from '../engine/notes-folder.js'

/** Enough notes to start worker threads. Each file has a missing picture. */
export const manyNotes: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 260 }, (_, index) => [
    `notes/${index}.md`,
    `${commandNotes(`N${index}`, `ls ${index} --all`, 'docker ps -a')}\n![p](gone-${index}.png)\n\n${'Words of no matter, some. '.repeat(240)}\n`,
  ]),
)
