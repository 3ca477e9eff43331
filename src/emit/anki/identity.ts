/** What a note is called in Anki: it must stay as long as the note is about the same thing. */
import { digest, type Notebook } from '../../catalog/index.js'
import type { Flashcard } from './flashcard.js'

/** Kinds of card that stand on the note of their command, in the order of its templates. */
export const commandSlots = ['recall', 'options', 'choice', 'recognise'] as const
export type CommandSlot = (typeof commandSlots)[number]

/**
 * @param deckId the deck's id or name, so that two people's decks never overwrite each other
 * @param pins names that the notes give with `<!-- id: … -->`, by place
 */
export function guidOf(
  { noteType, kind, subject, from }: Flashcard,
  deckId: string,
  pins: ReadonlyMap<string, string> = new Map(),
): string {
  const pin = pins.get(`${from.file}:${from.line}:${from.column}`)
  const about = pin === undefined ? ['', normalised(subject)] : ['pin', pin]
  return digest([deckId, noteType === 'command' ? 'command' : kind, ...about].join('\u0000'))
}

/** The names that notes give, by place `file:line:column` of what they name. */
export function pinsOf(notebook: Notebook): ReadonlyMap<string, string> {
  const pins = new Map<string, string>()
  const entries = [...notebook.commands, ...notebook.concepts, ...notebook.shortcuts, ...notebook.cards]
  for (const { path = '', data } of notebook.notes)
    for (const { name, line, column } of data?.ids ?? []) {
      const next = entries
        .filter(
          (entry) =>
            entry.file === path && (entry.line > line || (entry.line === line && entry.column >= column)),
        )
        .sort((a, b) => a.line - b.line || a.column - b.column)[0]
      // The name is that of what stands on this line or right below.
      if (next && next.line <= line + 2) pins.set(`${path}:${next.line}:${next.column}`, name)
    }
  return pins
}

/** Without what `check --fix` mends and what can't be seen: dashes, quotes, white space. */
function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?<=^|\s)[-‐‑‒–—]{1,2}(?=\S{2})/g, '--')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** A number below `range` from a name; the same for ever. */
export function numberOf(name: string, range: number): number {
  return Number.parseInt(digest(name).slice(0, 12), 16) % range
}

/** Id of a note in the package, in the form of Anki's: a time in milliseconds. Room for ten cards between two. */
export function noteIdOf(guid: string): number {
  return 1_300_000_000_000 + numberOf(guid, 30_000_000_000) * 10
}

/** The id itself, or the next that is not taken. */
export function freeId(id: number, taken: Set<number>): number {
  let next = id
  while (taken.has(next)) next += 1
  taken.add(next)
  return next
}
