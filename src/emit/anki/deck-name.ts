/** Which deck a note is in. */
import type { Notebook, Whereabouts } from '../../catalog/index.js'

/** One deck, or one below it for each folder, file or chapter of the notes. */
export type DeckSplit = 'one' | 'folders' | 'files' | 'chapters'
export const deckSplits: readonly DeckSplit[] = ['one', 'folders', 'files', 'chapters']

/**
 * @param name the notebook's own deck
 * @param split default: `folders` for notes in more than one folder, otherwise `one`
 * @param knownFiles files of the whole notebook, of which this build may have read only some
 * @returns the deck of what stands at a place
 */
export function deckNames(
  notebook: Notebook,
  name: string,
  split: DeckSplit | undefined,
  knownFiles: readonly string[] = [],
): (place: Whereabouts) => string {
  const { notes } = notebook
  const own = new Map(notes.map(({ path = '', matter }) => [path, deckPath(matter?.deck)]))
  const files = [...notes.map(({ path = '' }) => path), ...knownFiles]
  const folders = new Set(files.map(folderOf))
  const base = commonFolder([...folders])
  const width = Math.max(2, `${Math.max(0, ...chapterNumbers(notebook))}`.length)
  const chosen = split ?? (folders.size > 1 ? 'folders' : 'one')
  return (place) => own.get(place.file) ?? [name, ...partsOf(chosen, place, base, width)].join('::')
}

function partsOf(split: DeckSplit, { file, chapter }: Whereabouts, base: string, width: number): string[] {
  if (split === 'one') return []
  if (split === 'chapters') return chapter ? [deckPart(chapterName(chapter, width))] : []
  const path = split === 'folders' ? folderOf(file) : file.replace(/\.[^./]+$/, '')
  return path
    .slice(base === '' ? 0 : base.length + 1)
    .split('/')
    .map(deckPart)
    .filter((part) => part !== '')
}

/**
 * Cleans the name of a deck as a person wrote it.
 *
 * @param name `::` separates a deck from its subdecks
 * @returns `undefined` if nothing is left
 */
export function deckPath(name: unknown): string | undefined {
  if (typeof name !== 'string') return undefined
  const parts = name
    .split('::')
    .map(deckPart)
    .filter((part) => part !== '')
  return parts.length === 0 ? undefined : parts.join('::')
}

function folderOf(file: string): string {
  return file.split('/').slice(0, -1).join('/')
}

function commonFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders
  let parts = first.split('/')
  for (const folder of others) {
    const other = folder.split('/')
    const end = parts.findIndex((part, index) => part !== other[index])
    if (end !== -1) parts = parts.slice(0, end)
  }
  return parts.join('/')
}

function chapterNumbers({ notes }: Notebook): number[] {
  return notes.flatMap(({ children }) =>
    children.flatMap((node) => (node.type === 'chapter' && node.number !== undefined ? [node.number] : [])),
  )
}

/** `04 The Big Picture`; numbers padded, so that decks sort. */
function chapterName({ number, title }: NonNullable<Whereabouts['chapter']>, width: number): string {
  return number === undefined ? title : `${`${number}`.padStart(width, '0')} ${title}`
}

/**
 * Cleans one part of a deck's name: one line without quotes. Anki removes colons at its ends. It can't start with a character
 * that a spreadsheet computes, because Anki doesn't decode HTML in the deck column of a CSV file.
 */
function deckPart(name: string): string {
  return name
    .replace(/:{2,}/g, ':')
    .replace(/["\s\p{Cc}\p{Cs}]+/gu, ' ')
    .replace(/^[\s:=+\-@]+|[\s:]+$/g, '')
}
