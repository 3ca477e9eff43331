import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Real notes by many authors, next to the checkout. */
const corpus = resolve(import.meta.dirname, '../../../shared/corpus')
export const hasCorpus = existsSync(corpus)

export interface CorpusFile {
  name: string
  text: string
}

/** Returns the files of a corpus folder, or only every n-th one. */
export function corpusFiles(folder: 'notes' | 'tldr' | 'docker-cli', every = 1): CorpusFile[] {
  if (!hasCorpus) return []
  return readdirSync(join(corpus, folder))
    .filter((name) => name.endsWith('.md'))
    .filter((_, index) => index % every === 0)
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(corpus, folder, name), 'utf8') }))
}

/** Returns the paths of all files in the corpus. */
export function corpusPaths(): string[] {
  return ['notes', 'tldr', 'docker-cli'].flatMap((folder) =>
    readdirSync(join(corpus, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(corpus, folder, name)),
  )
}
