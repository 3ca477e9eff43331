import type { Emitter } from '../emitter.js'
import type { Format } from '../format.js'
import { parseOptions } from '../options/index.js'
import type { NotesFile } from './notes-file.js'
import { type JsonOptions, jsonOptions } from './options.js'
import { toNotesFile } from './to-notes-file.js'

export type { JsonOptions }

/**
 * Creates the emitter of `notes.json`, which contains all data for other programs.
 *
 * @throws OptionsError for an unknown option or an invalid value
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
export function json(givenOptions: JsonOptions = {}): Emitter {
  const options = parseOptions(jsonOptions, givenOptions, ['json'])
  return {
    name: 'json',
    async emit(notebook, context) {
      const file = toNotesFile(notebook, context?.messages ?? [], options)
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

export type {
  CalloutRecord,
  CommandRecord,
  FigureRecord,
  FileRecord,
  MessageRecord,
  NotesFile,
  PointRecord,
  SnippetRecord,
  TreeRecord,
  WordRecord,
} from './notes-file.js'

export const jsonFormat = {
  name: 'json',
  summary: 'everything in the notes as typed data, in notes.json',
  options: jsonOptions,
  isDefault: true,
  create: json,
} as const satisfies Format
