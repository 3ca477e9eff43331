/** A notes folder for tests, with file times set by the test. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type LedgerRow, readLedger } from '../../../src/emit/index.js'
import { type BuildResult, build, type Config, connectToAnki, pushDecks } from '../../../src/engine/index.js'
import type { AnkiServer } from './anki-server.js'

export interface Project {
  folder: string
  /** Writes files with the given modification time; `undefined` removes a file. */
  save(files: Readonly<Record<string, string | undefined>>, timeMs: number): void
  /** Replaces text in a file. */
  edit(
    file: string,
    timeMs: number,
    ...changes: readonly (readonly [before: string | RegExp, after: string])[]
  ): void
  saveBytes(file: string, bytes: Uint8Array, timeMs: number): void
  read(file: string): string
  readBytes(file: string): Buffer
  move(from: string, to: string): void
  remove(path: string): void
  build(config?: Config): Promise<BuildResult>
  apkg(): string
  csv(): string
  ledger(): LedgerRow[]
}

/** @param name name of the folder, and thus of the deck */
export function createProject(name = 'boats'): Project {
  const folder = join(mkdtempSync(join(tmpdir(), 'ddd-project-')), name)
  mkdirSync(folder)
  const at = (path: string) => join(folder, path)
  const deck = (extension: string) => {
    const file = readdirSync(at('out/anki')).find((path) => path.endsWith(extension))
    return at(`out/anki/${file ?? ''}`)
  }
  const project: Project = {
    folder,
    save(files, timeMs) {
      for (const [path, text] of Object.entries(files)) {
        if (text === undefined) rmSync(at(path))
        else {
          mkdirSync(dirname(at(path)), { recursive: true })
          writeFileSync(at(path), text)
          utimesSync(at(path), timeMs / 1000, timeMs / 1000)
        }
      }
    },
    edit(file, timeMs, ...changes) {
      const before = project.read(file)
      let text = before
      for (const [from, to] of changes) {
        const after = text.replace(from, to)
        if (after === text) throw new Error(`${file} does not contain ${from}`)
        text = after
      }
      project.save({ [file]: text }, timeMs)
    },
    saveBytes(file, bytes, timeMs) {
      writeFileSync(at(file), bytes)
      utimesSync(at(file), timeMs / 1000, timeMs / 1000)
    },
    read: (file) => readFileSync(at(file), 'utf8'),
    readBytes: (file) => readFileSync(at(file)),
    move(from, to) {
      mkdirSync(dirname(at(to)), { recursive: true })
      renameSync(at(from), at(to))
    },
    remove: (path) => rmSync(at(path), { recursive: true, force: true }),
    build: (config = {}) => build(config, { cwd: folder, cache: false }),
    apkg: () => deck('.apkg'),
    csv: () => deck('.csv'),
    ledger: () => {
      const path = at('ddd-build.ids.tsv')
      return existsSync(path) ? [...readLedger(readFileSync(path, 'utf8')).rows] : []
    },
  }
  return project
}

/** Pushes a project as `ddd-build push` does. */
export async function pushProject(
  project: Project,
  anki: AnkiServer,
  config: Config = {},
  options: Partial<Parameters<typeof pushDecks>[3]> = {},
) {
  const [result] = await pushDecks(
    connectToAnki({ url: anki.url }),
    config,
    { cwd: project.folder, cache: false },
    {
      orphans: 'tag',
      recreate: false,
      isDryRun: false,
      confirm: async () => true,
      ...options,
    },
  )
  if (!result) throw new Error('no deck was pushed')
  return result
}
