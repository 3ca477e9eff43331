import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Labels } from './score.js'

const here = fileURLToPath(new URL('.', import.meta.url))
/** Folder with real notes, next to the checkout. */
export const corpusFolder = fileURLToPath(new URL('../../../shared/corpus', import.meta.url))

/**
 * Reads the labels of all files.
 *
 * @throws if a labelled file has changed
 */
export function labelledFiles(): Labels[] {
  return readdirSync(join(here, 'labels'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const labels: Labels = JSON.parse(readFileSync(join(here, 'labels', name), 'utf8'))
      const bytes = readFileSync(join(corpusFolder, 'notes', labels.file))
      if (createHash('sha256').update(bytes).digest('hex') !== labels.sha256)
        throw new Error(`${labels.file} has changed since it was labelled`)
      return labels
    })
}
