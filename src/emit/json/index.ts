import type { VFileMessage } from 'vfile-message'
import type { CommandEntry, Notebook } from '../../catalog/index.js'
import type { Emitter } from '../emitter.js'
import type { Format } from '../format.js'
import type { CommandRecord, MessageRecord, NotesFile, TreeRecord } from './notes-file.js'
import { jsonOptions } from './options.js'

/**
 * Creates the emitter of `notes.json`, which contains all data for other programs.
 *
 * @example
 * ```ts
 * import { createNotebook, json, parseNotes } from 'ddd-build'
 *
 * const notebook = createNotebook([parseNotes('# Git\n\n- `git stash pop` - restore the changes\n')])
 * const [asset] = await json().emit(notebook)
 * console.log(asset?.path) // → notes.json
 * ```
 */
export function json(): Emitter {
  return {
    name: 'json',
    async emit(notebook, context) {
      const file = toNotesFile(notebook, context?.messages ?? [])
      return [{ path: 'notes.json', content: stringifyNotesFile(file), mediaType: 'application/json' }]
    },
  }
}

/** Puts each list element on its own line, so that diffs show only what changed. */
function stringifyNotesFile(file: NotesFile): string {
  // Appended piece by piece, because joining lists first would copy a large text twice.
  let text = '{'
  for (const [key, value] of Object.entries(file)) {
    text += `${text === '{' ? '' : ','}\n${JSON.stringify(key)}: `
    if (!Array.isArray(value) || value.length === 0) text += JSON.stringify(value)
    else {
      for (const [index, element] of value.entries())
        text += (index === 0 ? '[\n' : ',\n') + JSON.stringify(element)
      text += '\n]'
    }
  }
  return `${text}\n}\n`
}

function toNotesFile(notebook: Notebook, messages: readonly VFileMessage[]): NotesFile {
  return {
    $schema: 'https://unpkg.com/ddd-build/notes.schema.json',
    formatVersion: 1,
    title: notebook.title,
    // Safe: every node of the notes tree has a type, and child nodes only in `children` and `cells`.
    notes: notebook.notes.map(({ data, ...notes }) => notes) as unknown as TreeRecord[],
    commands: notebook.commands.map(toCommand),
    shortcuts: notebook.shortcuts,
    concepts: notebook.concepts,
    cards: notebook.cards,
    programs: notebook.programs,
    messages: messages.map(toMessage),
  }
}

function toCommand({ syntax, ...entry }: CommandEntry): CommandRecord {
  return {
    ...entry,
    words: syntax.commands.flatMap(({ words }) =>
      words.map(({ text, role, start, end, placeholders, choices }) => ({
        text,
        role,
        start,
        end,
        ...(placeholders.length > 0
          ? { placeholders: placeholders.map(({ start, end, ...placeholder }) => placeholder) }
          : {}),
        ...(choices ? { choices } : {}),
      })),
    ),
  }
}

function toMessage(message: VFileMessage): MessageRecord {
  const { ruleId, fatal, reason, note, file, line, column } = message
  return {
    ...(ruleId === undefined ? {} : { ruleId }),
    severity: fatal === true ? 'error' : fatal === false ? 'warning' : 'info',
    reason,
    ...(note === undefined ? {} : { note }),
    file: file ?? '',
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  }
}

export type {
  CommandRecord,
  MessageRecord,
  NotesFile,
  PointRecord,
  TreeRecord,
  WordRecord,
} from './notes-file.js'

export const jsonFormat = {
  name: 'json',
  summary: 'everything in the notes as typed data, in notes.json',
  options: jsonOptions,
  isDefault: true,
  create: () => json(),
} as const satisfies Format
