import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { VFile } from 'vfile'
import { createKnowledge, type Knowledge } from '../catalog/index.js'
import { parseNotes } from '../parse/index.js'
import type { Notes } from '../tree/index.js'
import { Failure, systemReason } from './failure.js'
import { packageFolder } from './package-folder.js'

/** Where a project keeps its own knowledge. */
const ownKnowledge = ['knowledge/**/*.md']
/** How the knowledge that this package brings is named: `ddd-build/knowledge/docker`. */
const shippedName = /^ddd-build\/knowledge\/([\w-]+)(?:\.md)?$/

/**
 * Reads what is known of programs beside the notes: files of the project, then what this package brings for the programs
 * in the notes.
 *
 * @param paths files, globs and names of shipped knowledge; nothing for the default, an empty list for none
 * @returns what is known, and the paths of the project's own files of it
 * @throws Failure if a named file can't be read
 */
export async function readKnowledge(
  paths: readonly string[] | undefined,
  cwd: string,
  programs: ReadonlySet<string>,
): Promise<{ knowledge: Knowledge; files: string[] }> {
  const files: Notes[] = []
  for (const path of paths ?? ownKnowledge) files.push(...(await readNamed(path, cwd)))
  if (paths === undefined) files.push(...(await readShipped(programs)))
  const own = files.map(({ path = '' }) => path).filter((path) => !shippedName.test(path))
  return { knowledge: createKnowledge(files), files: own }
}

async function readNamed(path: string, cwd: string): Promise<Notes[]> {
  const shipped = shippedName.exec(path)?.[1]
  if (shipped !== undefined) return [await readOne(join(shippedFolder(), `${shipped}.md`), path)]
  if (!isDynamicPattern(path)) return [await readOne(resolve(cwd, path), path)]
  const found = await glob(path, { cwd, ignore: ['**/node_modules/**'], onlyFiles: true })
  return Promise.all(found.sort().map((file) => readOne(resolve(cwd, file), file)))
}

async function readOne(file: string, name: string): Promise<Notes> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Failure(3, `Can't read knowledge ${name}: ${systemReason(error)}.`)
  })
  return parseNotes(new VFile({ path: name, value: text }))
}

/** The shipped files that know one of the programs. */
async function readShipped(programs: ReadonlySet<string>): Promise<Notes[]> {
  const folder = shippedFolder()
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  )
  return files
    .filter(({ text }) =>
      [...text.matchAll(/^## `([\w.-]+)/gm)].some(([, program = '']) => programs.has(program)),
    )
    .map(({ name, text }) =>
      parseNotes(new VFile({ path: `ddd-build/knowledge/${name.replace(/\.md$/, '')}`, value: text })),
    )
}

/** The folder of the knowledge that this package brings. */
function shippedFolder(): string {
  return join(packageFolder(), 'knowledge')
}
