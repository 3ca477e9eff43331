import type { VFileMessage } from 'vfile-message'
import {
  type CommandEntry,
  findAll,
  locationOf,
  type NodeWithAncestors,
  type Notebook,
} from '../../catalog/index.js'
import type { Callout, Example, Figure, Notes, NotesContent } from '../../tree/index.js'
import { blockText } from './block-text.js'
import type {
  CalloutRecord,
  CommandRecord,
  FigureRecord,
  FileRecord,
  MessageRecord,
  NotesFile,
  SnippetRecord,
  TreeRecord,
} from './notes-file.js'
import type { JsonOptions } from './options.js'

/** Converts a notebook to the content of `notes.json`. */
export function toNotesFile(
  notebook: Notebook,
  messages: readonly VFileMessage[],
  { tree = false }: JsonOptions,
): NotesFile {
  return {
    $schema: 'https://unpkg.com/ddd-build/notes.schema.json',
    formatVersion: 2,
    title: notebook.title,
    notes: notebook.notes.map((notes) => toFile(notes, tree)),
    commands: notebook.commands.map(toCommand),
    shortcuts: notebook.shortcuts,
    concepts: notebook.concepts,
    cards: notebook.cards,
    figures: nodesOf(notebook, 'figure').map(toFigure),
    callouts: nodesOf(notebook, 'callout').map(toCallout),
    snippets: nodesOf(notebook, 'example').map(toSnippet),
    programs: notebook.programs,
    messages: messages.map(toMessage),
  }
}

function toFile({ data, children, position, ...notes }: Notes, hasTree: boolean): FileRecord {
  return {
    ...notes,
    ...(data === undefined ? {} : { language: data.language, blocks: data.coverage.counts }),
    // Safe: every node of the notes tree has a type, and child nodes only in `children` and `cells`.
    ...(hasTree ? { children: children as unknown as TreeRecord[] } : {}),
  }
}

function nodesOf<Type extends NotesContent['type']>({ notes }: Notebook, type: Type) {
  return notes.flatMap((file) => findAll(file, type))
}

function toFigure(found: NodeWithAncestors<Figure>): FigureRecord {
  const { type, position, data, ...figure } = found.node
  return { ...figure, ...locationOf(found) }
}

function toCallout(found: NodeWithAncestors<Callout>): CalloutRecord {
  const { kind, title, children } = found.node
  const text = children.map(blockText).join('\n\n')
  return { kind, ...(title === undefined ? {} : { title }), text, ...locationOf(found) }
}

function toSnippet(found: NodeWithAncestors<Example>): SnippetRecord {
  const { lang, value } = found.node
  return { ...(lang === undefined ? {} : { lang }), value, ...locationOf(found) }
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
