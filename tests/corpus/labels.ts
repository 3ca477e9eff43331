import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Labels } from './score.js'

const here = fileURLToPath(new URL('.', import.meta.url))
/** Where real notes are, beside the project. */
export const corpusFolder = fileURLToPath(new URL('../../../shared/corpus', import.meta.url))

/** The labels of all files; a file that changed since is an error. */
export function labelledFiles(): Labels[] {
  return readdirSync(join(here, 'labels'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const labels: Labels = JSON.parse(readFileSync(join(here, 'labels', name), 'utf8'))
      const bytes = readFileSync(join(corpusFolder, 'notes', labels.file))
      if (createHash('sha256').update(bytes).digest('hex') !== labels.sha256)
        throw new Error(`${labels.file} is not the file that was labelled`)
      return labels
    })
}
