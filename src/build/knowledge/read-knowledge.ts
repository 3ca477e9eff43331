import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { crc32 } from 'node:zlib'
import { VFile } from 'vfile'
import {
  createKnowledge,
  type DescribedCommand,
  type Knowledge,
  programsKnownIn,
} from '../../catalog/index.js'
import { parseNotes } from '../../parse/index.js'
import type { Notes } from '../../tree/index.js'
import { Failure, systemReason } from '../failure.js'
import { packageFolder } from '../package-folder.js'
import { findKnowledge, shippedTopic } from './find-knowledge.js'

/** What a file says of programs: read just now, or when this package was made. */
type Said = Notes | readonly DescribedCommand[]

/**
 * Reads what is known of programs beside the notes: files of the project, then what this package brings for the programs
 * in the notes.
 *
 * @param paths files, globs and names of shipped knowledge; nothing for the default, an empty list for none
 * @param found what `findKnowledge` gives for the paths, if that was asked already
 * @throws Failure if a named file can't be read
 */
export async function readKnowledge(
  paths: string | readonly string[] | undefined,
  cwd: string,
  programs: ReadonlySet<string>,
  found?: readonly string[],
): Promise<Knowledge> {
  const named = found ?? (await findKnowledge(paths, cwd))
  const files: Said[] = await Promise.all(named.map((path) => readNamed(path, cwd)))
  if (paths === undefined) files.push(...(await readShipped(programs)))
  return createKnowledge(files)
}

async function readNamed(path: string, cwd: string): Promise<Said> {
  const topic = shippedTopic(path)
  const file = topic === undefined ? resolve(cwd, path) : join(shippedFolder(), `${topic}.md`)
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Failure(3, `Can't read knowledge ${path}: ${systemReason(error)}.`)
  })
  return topic === undefined ? parseNotes(new VFile({ path, value: text })) : readTopic(topic, text)
}

/** The shipped files that know one of the programs. */
async function readShipped(programs: ReadonlySet<string>): Promise<Said[]> {
  const folder = shippedFolder()
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  )
  const known = files.filter(({ text }) => programsKnownIn(text).some((program) => programs.has(program)))
  return Promise.all(known.map(({ name, text }) => readTopic(name.replace(/\.md$/, ''), text)))
}

/** Shipped knowledge lies there read too, beside what it was read from: to read it takes longer than a build of some notes. */
async function readTopic(topic: string, text: string): Promise<Said> {
  const parsed = await readFile(join(packageFolder(), 'dist/knowledge', `${topic}.json`), 'utf8').catch(
    () => '{}',
  )
  // Holds: it was written when the package was made.
  const { source, commands } = JSON.parse(parsed) as { source?: number; commands?: DescribedCommand[] }
  if (commands && source === crc32(text)) return commands
  return parseNotes(new VFile({ path: `ddd-build/knowledge/${topic}`, value: text }))
}

/** The folder of the knowledge that this package brings. */
function shippedFolder(): string {
  return join(packageFolder(), 'knowledge')
}
