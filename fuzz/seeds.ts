import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
/** Folders of notes. The corpus, if any, is next to the checkout. */
const folders = [
  'notes',
  'knowledge',
  'tests/cases',
  'tests/fuzz/found',
  '../shared/corpus/notes',
  '../shared/corpus/docker-cli',
]

/** Reads the notes to mutate, at most 60,000 characters of each. */
export function seeds(): string[] {
  return folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .sort()
        .map((name) => readFileSync(join(folder, name), 'utf8').slice(0, 60_000)),
    )
}
