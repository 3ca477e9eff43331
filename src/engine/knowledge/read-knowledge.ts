import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { crc32 } from 'node:zlib'
import { VFile } from 'vfile'
import {
  createKnowledge,
  type DescribedCommand,
  type Knowledge,
  programsDescribedIn,
} from '../../catalog/index.js'
import { parseNotes } from '../../parse/index.js'
import type { Notes } from '../../tree/index.js'
import { packageFolder } from '../package-folder.js'
import { errorReason, UserError } from '../user-error.js'
import { findKnowledgeFiles, shippedTopic } from './find-knowledge-files.js'

/** A knowledge file: parsed now, or in advance when this package was built. */
type KnowledgeSource = Notes | readonly DescribedCommand[]

export interface ReadKnowledgeOptions {
  /** Files, globs and names of shipped knowledge. Default: the project's files; an empty list for none. */
  paths?: string | readonly string[] | undefined
  /** Folder that paths are relative to. Default: the working directory. */
  cwd?: string
  /** The programs in the notes: by default, the shipped knowledge about them is read as well. */
  programs?: ReadonlySet<string>
  /** The result of `findKnowledgeFiles` for these paths, if it is already known. */
  files?: readonly string[]
}

/**
 * Reads knowledge about programs: the project's files, then the shipped files for the programs in the notes.
 *
 * @throws UserError if a file can't be read
 *
 * @example
 * ```ts
 * import { readKnowledge } from 'ddd-build/node'
 *
 * const knowledge = await readKnowledge({ programs: new Set(['docker']) })
 * console.log(knowledge.find(['docker', 'ps'])?.description) // → List running containers
 * ```
 */
export async function readKnowledge({
  paths,
  cwd = process.cwd(),
  programs = new Set(),
  files,
}: ReadKnowledgeOptions = {}): Promise<Knowledge> {
  const ownFiles = files ?? (await findKnowledgeFiles(paths, cwd))
  const sources: KnowledgeSource[] = await Promise.all(ownFiles.map((path) => readKnowledgeFile(path, cwd)))
  if (paths === undefined) sources.push(...(await readShipped(programs)))
  return createKnowledge(sources)
}

async function readKnowledgeFile(path: string, cwd: string): Promise<KnowledgeSource> {
  const topic = shippedTopic(path)
  const file = topic === undefined ? resolve(cwd, path) : join(shippedFolder(), `${topic}.md`)
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UserError(3, `Can't read knowledge ${path}: ${errorReason(error)}.`)
  })
  return topic === undefined ? parseNotes(new VFile({ path, value: text })) : readTopic(topic, text)
}

/** Reads the shipped files that describe any of the programs. */
async function readShipped(programs: ReadonlySet<string>): Promise<KnowledgeSource[]> {
  const folder = shippedFolder()
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  )
  const relevant = files.filter(({ text }) =>
    programsDescribedIn(text).some((program) => programs.has(program)),
  )
  return Promise.all(relevant.map(({ name, text }) => readTopic(name.replace(/\.md$/, ''), text)))
}

/** Reads a shipped file, from its parsed form in `dist` if that is up to date: parsing takes longer than a small build. */
async function readTopic(topic: string, text: string): Promise<KnowledgeSource> {
  const parsed = await readFile(join(packageFolder(), 'dist/knowledge', `${topic}.json`), 'utf8').catch(
    () => '{}',
  )
  // Safe: it was written when the package was built.
  const { source, commands } = JSON.parse(parsed) as { source?: number; commands?: DescribedCommand[] }
  if (commands && source === crc32(text)) return commands
  return parseNotes(new VFile({ path: `ddd-build/knowledge/${topic}`, value: text }))
}

/** Returns the folder of shipped knowledge. */
function shippedFolder(): string {
  return join(packageFolder(), 'knowledge')
}
