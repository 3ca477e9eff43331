import { writeFile } from '../writing/write-assets.js'
import type { DeckIds } from './assign-deck-ids.js'

/**
 * Writes the ledger.
 *
 * @throws UserError if it can't be written
 */
export async function saveLedger({ path, text }: Pick<DeckIds, 'path' | 'text'>): Promise<void> {
  await writeFile(path, text)
}
