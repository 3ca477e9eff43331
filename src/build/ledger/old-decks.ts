import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OldNote, readOldCsv, readPackage } from '../../emit/index.js'

/** Larger files are no decks that a build wrote. */
const maxSize = 500_000_000

/**
 * Notes of the decks that an earlier build left in the output folder: of packages, or of CSV files where there is no package that
 * can be read.
 *
 * @param out absolute
 */
export async function readOldDecks(out: string): Promise<OldNote[]> {
  const folder = join(out, 'anki')
  const names = list(folder)
  const notes: OldNote[] = []
  for (const name of names.filter((file) => file.endsWith('.apkg')))
    notes.push(...(await packageNotes(join(folder, name))))
  if (notes.length > 0) return notes
  return names.filter((file) => file.endsWith('.csv')).flatMap((name) => csvNotes(join(folder, name)))
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

async function packageNotes(path: string): Promise<OldNote[]> {
  try {
    const bytes = readFileSync(path)
    return bytes.length > maxSize ? [] : (await readPackage(bytes)).filter(({ type }) => type !== undefined)
  } catch {
    // A file of someone else's: there is nothing to take over.
    return []
  }
}

function csvNotes(path: string): OldNote[] {
  try {
    return readOldCsv(readFileSync(path, 'utf8'))
  } catch {
    return []
  }
}
