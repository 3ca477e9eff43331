/** Decides which deck a note is in. */
import type { Notebook, OutlineLocation } from '../../catalog/index.js'

/** The deck that every collection has. */
export const defaultDeck = 'Default'

/** One deck, or a subdeck for each folder, file or chapter. */
export const deckSplits = ['one', 'folders', 'files', 'chapters'] as const
export type DeckSplit = (typeof deckSplits)[number]

/**
 * @param name the top-level deck
 * @param split default: `folders` if the notes are in more than one folder, otherwise `one`
 * @param otherFiles files of the notebook that this build didn't read
 * @returns a function that returns the deck for a location
 */
export function deckResolver(
  notebook: Notebook,
  name: string,
  split: DeckSplit | undefined,
  otherFiles: readonly string[] = [],
): (location: OutlineLocation) => string {
  const { notes } = notebook
  const frontmatterDecks = new Map(
    notes.map(({ path = '', frontmatter }) => [path, cleanDeckName(frontmatter?.deck)]),
  )
  const files = [...notes.map(({ path = '' }) => path), ...otherFiles]
  const folders = new Set(files.map(folderOf))
  const base = commonFolder([...folders])
  const numberWidth = Math.max(2, `${Math.max(0, ...chapterNumbers(notebook))}`.length)
  const effectiveSplit = split ?? (folders.size > 1 ? 'folders' : 'one')
  const unifyCase = createCaseUnifier(name)
  return (location) =>
    unifyCase(
      frontmatterDecks.get(location.file) ??
        joinParts([...name.split('::'), ...subdeckParts(effectiveSplit, location, base, numberWidth)]),
    )
}

/** Anki refuses files with decks of more than 11 levels; one is left for a deck that the user moves ours into. */
const maxLevels = 10

/** Joins the levels of a deck; those that are too deep become one. */
function joinParts([first = '', ...parts]: readonly string[]): string {
  const last = parts.slice(maxLevels - 2).join(' - ')
  return [topPart(first), ...parts.slice(0, maxLevels - 2), ...(last === '' ? [] : [last])].join('::')
}

function topPart(part: string): string {
  if (part.toLowerCase() === defaultDeck.toLowerCase()) return defaultDeck
  // In a text file, Anki reads a number as the id of a deck.
  return /^\d+$/.test(part) ? `#${part}` : part
}

/**
 * Creates a function that gives decks the same name if they differ only in case, with each level as it was first written. Otherwise
 * Anki renames the second one: `git_`.
 *
 * @param first the deck whose spelling comes first
 */
function createCaseUnifier(first: string): (deck: string) => string {
  const names = new Map<string, string>()
  const unify = (deck: string) => {
    let name = ''
    for (const part of deck.split('::')) {
      const spelled = name === '' ? part : `${name}::${part}`
      const key = spelled.toUpperCase().toLowerCase()
      name = names.get(key) ?? spelled
      names.set(key, name)
    }
    return name
  }
  unify(first)
  return unify
}

function subdeckParts(
  split: DeckSplit,
  { file, chapter }: OutlineLocation,
  base: string,
  numberWidth: number,
): string[] {
  if (split === 'one') return []
  if (split === 'chapters') return chapter ? [cleanDeckPart(chapterName(chapter, numberWidth))] : []
  const path = split === 'folders' ? folderOf(file) : file.replace(/\.[^./]+$/, '')
  return path
    .slice(base === '' ? 0 : base.length + 1)
    .split('/')
    .map(cleanDeckPart)
    .filter((part) => part !== '')
}

/**
 * Cleans a deck name that a person wrote.
 *
 * @param name `::` separates a deck from its subdecks
 * @returns `undefined` if nothing is left
 */
export function cleanDeckName(name: unknown): string | undefined {
  if (typeof name !== 'string') return undefined
  const parts = name
    .split('::')
    .map(cleanDeckPart)
    .filter((part) => part !== '')
  return parts.length === 0 ? undefined : joinParts(parts)
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

/** `04 The Big Picture`: the number is padded so that decks sort correctly. */
function chapterName(
  { number, title }: NonNullable<OutlineLocation['chapter']>,
  numberWidth: number,
): string {
  return number === undefined ? title : `${`${number}`.padStart(numberWidth, '0')} ${title}`
}

/**
 * Cleans one level of a deck name: a single line in Unicode form NFC, without quotes, and without colons at the ends, as Anki does
 * too. (Names of files on a Mac are often in form NFD.) Leading characters that a spreadsheet would evaluate are removed, because
 * Anki doesn't decode HTML in the deck column of a CSV file.
 */
function cleanDeckPart(name: string): string {
  return name
    .normalize('NFC')
    .replace(/:{2,}/g, ':')
    .replace(/["\s\p{Cc}\p{Cs}]+/gu, ' ')
    .replace(/^[\s:=+\-@]+|[\s:]+$/g, '')
}
