import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ImportedNote, readCsvNotes, readPackage } from '../../emit/index.js'

/** Larger files can't be decks that a build wrote. */
const maxPackageBytes = 500_000_000

/**
 * Reads the notes of decks that an earlier build left in the output folder: from packages, or from CSV files if there is
 * no readable package.
 *
 * @param out the output folder; absolute
 */
export async function readOldDecks(out: string): Promise<ImportedNote[]> {
  const folder = join(out, 'anki')
  const names = listFiles(folder)
  const notes: ImportedNote[] = []
  for (const name of names.filter((file) => file.endsWith('.apkg')))
    notes.push(...(await readPackageNotes(join(folder, name))))
  if (notes.length > 0) return notes
  return names.filter((file) => file.endsWith('.csv')).flatMap((name) => readCsvFile(join(folder, name)))
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

async function readPackageNotes(path: string): Promise<ImportedNote[]> {
  try {
    const bytes = readFileSync(path)
    return bytes.length > maxPackageBytes
      ? []
      : (await readPackage(bytes)).filter(({ type }) => type !== undefined)
  } catch {
    // Not one of our packages: nothing to adopt.
    return []
  }
}

function readCsvFile(path: string): ImportedNote[] {
  try {
    return readCsvNotes(readFileSync(path, 'utf8'))
  } catch {
    return []
  }
}
