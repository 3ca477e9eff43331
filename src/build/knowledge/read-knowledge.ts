import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { crc32 } from 'node:zlib'
import { VFile } from 'vfile'
import { createKnowledge, type Knowledge, programsKnownIn } from '../../catalog/index.js'
import { parseNotes } from '../../parse/index.js'
import type { Notes } from '../../tree/index.js'
import { Failure, systemReason } from '../failure.js'
import { packageFolder } from '../package-folder.js'
import { findKnowledge, shippedTopic } from './find-knowledge.js'

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
  const files = await Promise.all(named.map((path) => readNamed(path, cwd)))
  if (paths === undefined) files.push(...(await readShipped(programs)))
  return createKnowledge(files)
}

async function readNamed(path: string, cwd: string): Promise<Notes> {
  const topic = shippedTopic(path)
  const file = topic === undefined ? resolve(cwd, path) : join(shippedFolder(), `${topic}.md`)
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Failure(3, `Can't read knowledge ${path}: ${systemReason(error)}.`)
  })
  return topic === undefined ? parseNotes(new VFile({ path, value: text })) : readTopic(topic, text)
}

/** The shipped files that know one of the programs. */
async function readShipped(programs: ReadonlySet<string>): Promise<Notes[]> {
  const folder = shippedFolder()
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  )
  const known = files.filter(({ text }) => programsKnownIn(text).some((program) => programs.has(program)))
  return Promise.all(known.map(({ name, text }) => readTopic(name.replace(/\.md$/, ''), text)))
}

/** Shipped knowledge lies there parsed too, beside what it was parsed from: to parse it takes longer than a build of some notes. */
async function readTopic(topic: string, text: string): Promise<Notes> {
  const parsed = await readFile(join(packageFolder(), 'dist/knowledge', `${topic}.json`), 'utf8').catch(
    () => '{}',
  )
  // Holds: it was written when the package was made.
  const { source, notes } = JSON.parse(parsed) as { source?: number; notes?: Notes }
  if (notes && source === crc32(text)) return notes
  return parseNotes(new VFile({ path: `ddd-build/knowledge/${topic}`, value: text }))
}

/** The folder of the knowledge that this package brings. */
function shippedFolder(): string {
  return join(packageFolder(), 'knowledge')
}
